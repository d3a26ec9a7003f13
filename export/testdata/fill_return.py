#!/usr/bin/python3
"""fill_return.py FILE.xlsx : fills an update return in, as a lead would, by openpyxl."""
import sys, datetime, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
def put(sheet, row, head, value):
    s = w[sheet]
    heads = next(r for r in s.iter_rows() if any(c.value == 'ID' for c in r))
    at = {c.value: c.column for c in heads}
    n = next(c.row for c in s[heads[at['ID'] - 1].column_letter] if c.value == row)
    s.cell(n, at[head]).value = value
put('Your actions', 'action-01', 'News now', 'Fifty people came')
put('Your actions', 'action-01', 'Progress (%)', 60)
put('Your actions', 'action-01', 'Forecast', datetime.date(2026, 7, 1))
put('Your actions', 'action-03', 'What we need', None)
put('Your risks', 'risk-1', 'Likelihood', 2)
put('Your measures', 'repairs', 'New figure', 64.5)
put('Your measures', 'repairs', 'Day of the new figure', '31/03/2026')
put('Your interests', 'mine', 'Still right', 'Yes')
w.save(sys.argv[1])
