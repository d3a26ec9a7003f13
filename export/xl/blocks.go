package xl

func (h Heading) place(c *canvas) {
	c.run(body.sized(12).strong().inked(accent), Text(string(h)), 1, 18)
}

func (t Tiles) place(c *canvas) {
	n := len(c.widths)
	for from := 0; from < len(t); from += n {
		if from > 0 {
			c.add(gap)
		}
		t[from:min(from+n, len(t))].band(c)
	}
}

// band places tiles side by side: their labels are one row, their numbers
// the next, and so on, so that each row is as high as its longest text.
func (t Tiles) band(c *canvas) {
	ground := body.indented().on(tile, tileEdge)
	rows := []struct {
		style style
		of    func(Tile) Value
		air   float64
		least float64
	}{
		{ground.strong().wrapped(false), func(t Tile) Value { return Text(t.Label) }, 4, 20},
		{ground.sized(26).strong().inked(accent), func(t Tile) Value { return t.Number }, 0, 34},
		{ground.wrapped(true), func(t Tile) Value { return t.Words }, 3, 17},
		{ground.strong().wrapped(true), func(t Tile) Value { return t.Was }, 4, 18},
	}
	for _, r := range rows {
		height := r.least
		var cells []cell
		for i, one := range t {
			v := r.of(one)
			st := r.style
			if tone := v.tone; tone != (Tone{}) { // the tile has its ground; the tone colours the letters
				v.tone, st = Tone{}, st.inked(tone.Text)
			}
			cells = append(cells, cell{i + 1, v, st.of(v)})
			if st.wraps {
				height = max(height, st.height(st.lines(v.shown(), st.room(columnPixels(c.widths[i]))))+r.air)
			}
		}
		c.add(height, cells...)
	}
}

func (p Points) place(c *canvas) {
	if p.Heading != "" {
		Heading(p.Heading).place(c)
	}
	for _, item := range p.Items {
		st := body.indented()
		for i, part := range c.broken(st, item.Text, 2, len(c.widths)) {
			cells := []cell{{2, part, st.of(part)}}
			if i == 0 {
				cells = append([]cell{{1, item.Word, st.strong().on("", pointEdge).of(item.Word)}}, cells...)
			}
			c.add(17, cells...)
		}
	}
}

func (p Pairs) place(c *canvas) {
	if p.Heading != "" {
		Heading(p.Heading).place(c)
	}
	across := max(p.Across, 1)
	span := max(len(c.widths)/across, 2)
	deep := (len(p.Items) + across - 1) / across
	for r := range deep {
		var cells []cell
		height := 16.0
		for a := range across {
			i := a*deep + r
			if i >= len(p.Items) {
				break
			}
			key := 1 + a*span
			st := body
			// The value may run on to the next key; when it is longer it wraps in its own column.
			shown := p.Items[i].Value.shown()
			if st.pixels(shown) > st.room(c.width(key+1, key+span-1)) {
				st = st.wrapped(true)
				height = max(height, st.height(st.lines(shown, st.room(c.width(key+1, key+1))))+3)
			}
			keyStyle := body.strong()
			if lines := keyStyle.lines(p.Items[i].Key, keyStyle.room(c.width(key, key))); lines > 1 {
				keyStyle = keyStyle.wrapped(true)
				height = max(height, keyStyle.height(lines)+3)
			}
			cells = append(cells, cell{key, Text(p.Items[i].Key), keyStyle}, cell{key + 1, p.Items[i].Value, st.of(p.Items[i].Value)})
		}
		if height > 16 { // beside a value of several lines all start at the top
			for i := range cells {
				cells[i].style.top = true
			}
		}
		c.add(height, cells...)
	}
}

func (l Links) place(c *canvas) {
	per := max(len(c.widths)-1, 1)
	for from := 0; from < len(l.Items); from += per {
		var cells []cell
		if from == 0 && l.Heading != "" {
			cells = append(cells, cell{1, Text(l.Heading), body.sized(12).strong().inked(accent)})
		}
		for i, v := range l.Items[from:min(from+per, len(l.Items))] {
			cells = append(cells, cell{i + 2, v, body.of(v)})
		}
		c.add(17, cells...)
	}
}

func (ch Charts) place(c *canvas) {
	height := ch.Height
	if height == 0 {
		height = 194
	}
	head, shows := body.sized(12).strong(), body.inked(muted)
	span := max(len(c.widths)/max(len(ch.Items), 1), 1)
	per := len(c.widths) / span
	for from := 0; from < len(ch.Items); from += per {
		items := ch.Items[from:min(from+per, len(ch.Items))]
		if from > 0 {
			c.add(gap)
		}
		var heads, subs []cell
		headHeight, subHeight := 19.0, 17.0
		for i := range items {
			col := 1 + i*span
			room := c.width(col, col+span-1)
			heads = append(heads, c.over(&headHeight, head, items[i].Headline, col, room))
			subs = append(subs, c.over(&subHeight, shows, Text(items[i].Shows), col, room))
		}
		c.add(headHeight, heads...)
		c.add(subHeight, subs...)
		for i := range items {
			col := 1 + i*span
			c.charts = append(c.charts, placedChart{&items[i], c.row(), col, col + span - 1, height})
		}
		c.add(height + 3)
	}
}

// over is a cell above a chart: it runs over the chart's columns, or wraps in
// its own when it is longer.
func (c *canvas) over(height *float64, st style, v Value, col int, room float64) cell {
	if st.pixels(v.shown()) > st.room(room) {
		st = st.wrapped(false)
		*height = max(*height, st.height(st.lines(v.shown(), st.room(c.width(col, col))))+3)
	}
	return cell{col, v, st.of(v)}
}

func (t Table) place(c *canvas) {
	c.table = &placedTable{t: &t, sheet: c.sheet.Name, head: c.row()}
}
