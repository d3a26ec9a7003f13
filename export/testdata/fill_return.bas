Sub Fill(from As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim format(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(from), "_blank", 0, hidden())
  Cell(doc, "Your actions", "action-01", "News now").setString("Fifty people came")
  Cell(doc, "Your actions", "action-01", "Progress (%)").setValue(60)
  Cell(doc, "Your actions", "action-01", "Forecast").setFormula("2026-07-01")
  Cell(doc, "Your actions", "action-03", "What we need").setString("")
  Cell(doc, "Your risks", "risk-1", "Likelihood").setValue(2)
  Cell(doc, "Your measures", "repairs", "New figure").setValue(64.5)
  Cell(doc, "Your measures", "repairs", "Day of the new figure").setFormula("2026-03-31")
  Cell(doc, "Your interests", "mine", "Still right").setString("Yes")
  format(0).Name = "FilterName"
  format(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(ConvertToURL(into), format())
  doc.close(True)
  StarDesktop.terminate()
End Sub

Function Cell(doc, sheetName As String, id As String, head As String)
  s = doc.Sheets.getByName(sheetName)
  For r = 0 To 40
    For c = 0 To 30
      If s.getCellByPosition(c, r).getString() = "ID" Then
        heads = r
        ids = c
      End If
      If s.getCellByPosition(c, r).getString() = head Then col = c
    Next
  Next
  For r = heads + 1 To heads + 40
    If s.getCellByPosition(ids, r).getString() = id Then
      Cell = s.getCellByPosition(col, r)
      Exit Function
    End If
  Next
End Function
