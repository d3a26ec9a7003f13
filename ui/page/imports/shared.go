package imports

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/sheet"
	"placebook/ui/kit"
)

// sharedBanner warns of a column of which values would be left out because
// another one fills the same box, and offers it a box of its own. nil for none.
func (i *imports) sharedBanner() *kit.Banner {
	if i.plan == nil {
		return nil
	}
	for _, c := range i.plan.Columns {
		if c.Lost == 0 {
			continue
		}
		rows := fmt.Sprintf("In %d rows both hold something, and only \u201c%s\u201d is taken", c.Lost, c.Shares)
		if c.Lost == 1 {
			rows = fmt.Sprintf("In 1 row both hold something, and only \u201c%s\u201d is taken", c.Shares)
		}
		return kit.NewBanner(kit.Caution, fmt.Sprintf("\u201c%s\u201d and \u201c%s\u201d share the box %s. %s. The rest is offered as notes when you check the rows.",
			c.Shares, c.Heading, c.Label, rows), "Give \u201c"+c.Heading+"\u201d a box of its own", func() { i.setField(c.Heading, i.ownOf(c.Field, c.Heading), "") }, false)
	}
	return nil
}

// ownOf is a field of the team's own for a column, of the kind whose field it
// fills now.
func (i *imports) ownOf(field, heading string) string {
	own := sheet.OwnPrefix + strings.Join(strings.Fields(heading), " ")
	if strings.HasPrefix(field, data.Organisations.Name+".") {
		return data.Organisations.Name + "." + own
	}
	return own
}
