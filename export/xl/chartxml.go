package xl

import (
	"fmt"
	"strconv"
	"strings"
)

// xml is the chart's part. excelize's has no figures of its own, so that
// previews show an empty frame; this one carries each figure and name.
func (d drawn) xml(id int) []byte {
	var b strings.Builder
	b.WriteString(xmlHead)
	fmt.Fprintf(&b, `<c:chartSpace xmlns:c="%s" xmlns:a="%s" xmlns:r="%s"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>`, nsChart, nsDrawing, nsRel)
	catAxis, valAxis := 50000000+id*10, 50000001+id*10
	d.bars(&b, catAxis, valAxis)
	d.lines(&b, catAxis, valAxis)
	d.axes(&b, catAxis, valAxis)
	b.WriteString(`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`)
	if len(d.Series) > 1 {
		b.WriteString(`<c:legend><c:legendPos val="b"/><c:overlay val="0"/>` + textXML(10, false, ink) + `</c:legend>`)
	}
	b.WriteString(`<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`)
	b.WriteString(`<c:spPr>` + solid(paper) + `<a:ln w="9525">` + solid(hair) + `</a:ln></c:spPr></c:chartSpace>`)
	return []byte(b.String())
}

// drawing is the part with the frames of a sheet's charts. excelize works out
// their corners from row heights other than those it is told.
func (c *canvas) drawing() []byte {
	var b strings.Builder
	b.WriteString(xmlHead)
	fmt.Fprintf(&b, `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="%s" xmlns:r="%s" xmlns:c="%s">`, nsDrawing, nsRel, nsChart)
	const point, pixel, free = 12700, 9525, 10 // in the units of drawings; pixels between charts
	for i, p := range c.charts {
		fmt.Fprintf(&b, `<xdr:twoCellAnchor><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>%d</xdr:rowOff></xdr:from>`, p.col-1, p.row-1, point)
		fmt.Fprintf(&b, `<xdr:to><xdr:col>%d</xdr:col><xdr:colOff>%d</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>%d</xdr:rowOff></xdr:to>`,
			p.end-1, int(c.width(p.end, p.end)-free)*pixel, p.row-1, int(p.height+1)*point)
		fmt.Fprintf(&b, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="%s" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
			i+2, xmlPlain(p.chart.Shows), xmlPlain(c.drawn[i].alt()))
		fmt.Fprintf(&b, `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="%s"><c:chart r:id="rId%d"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`, nsChart, i+1)
	}
	b.WriteString(`</xdr:wsDr>`)
	return []byte(b.String())
}

func (k ChartKind) stacked() bool { return k == StackedBars || k == StackedColumns }
func (k ChartKind) lying() bool   { return k == StackedBars || k == Bars }

// bars draws all series that are no lines.
func (d drawn) bars(b *strings.Builder, catAxis, valAxis int) {
	dir, grouping := "col", "clustered"
	if d.Kind.lying() {
		dir = "bar"
	}
	if d.Kind.stacked() {
		grouping = "stacked"
	}
	fmt.Fprintf(b, `<c:barChart><c:barDir val="%s"/><c:grouping val="%s"/><c:varyColors val="0"/>`, dir, grouping)
	for i, s := range d.Series {
		if s.Line {
			continue
		}
		d.head(b, i)
		b.WriteString(`<c:spPr>` + d.fill(s.Colour) + `</c:spPr><c:invertIfNegative val="0"/>`)
		for p, c := range s.Colours {
			if c != "" && p < len(d.values[i].values) {
				fmt.Fprintf(b, `<c:dPt><c:idx val="%d"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>%s</c:spPr></c:dPt>`, p, d.fill(c))
			}
		}
		place, ink := "outEnd", ink
		if d.Kind.stacked() {
			place, ink = "ctr", onBar(s.Colour)
		}
		d.labels(b, place, textXML(d.letterSize(), d.Kind.stacked(), ink))
		d.figures(b, i)
		b.WriteString(`</c:ser>`)
	}
	gap, overlap := d.Gap, 0
	if gap == 0 {
		gap = 45
	}
	if d.Kind.stacked() {
		overlap = 100
	}
	fmt.Fprintf(b, `<c:gapWidth val="%d"/><c:overlap val="%d"/><c:axId val="%d"/><c:axId val="%d"/></c:barChart>`, gap, overlap, catAxis, valAxis)
}

// lines draws the series that are lines, on the axes of the bars: a second
// pair of axes would measure the target with another rule.
func (d drawn) lines(b *strings.Builder, catAxis, valAxis int) {
	open := false
	for i, s := range d.Series {
		if !s.Line {
			continue
		}
		if !open {
			b.WriteString(`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`)
			open = true
		}
		d.head(b, i)
		fmt.Fprintf(b, `<c:spPr><a:ln w="28575" cap="rnd">%s<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`, solid(s.Colour))
		d.figures(b, i)
		b.WriteString(`<c:smooth val="0"/></c:ser>`)
	}
	if open {
		fmt.Fprintf(b, `<c:marker val="1"/><c:axId val="%d"/><c:axId val="%d"/></c:lineChart>`, catAxis, valAxis)
	}
}

// head opens a series with its name: a reference, so that it follows the cell.
func (d drawn) head(b *strings.Builder, i int) {
	fmt.Fprintf(b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx>`, i, i)
	d.names[i].stringsXML(b)
	b.WriteString(`</c:tx>`)
}

// labels writes figures on the bars. The format has no part for zero, which
// leaves out the labels of bars that are not there.
func (d drawn) labels(b *strings.Builder, place, letters string) {
	fmt.Fprintf(b, `<c:dLbls><c:numFmt formatCode="%s" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>%s<c:dLblPos val="%s"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
		d.format()+";-"+d.format()+";;", letters, place)
}

func (d drawn) format() string {
	if d.Percent {
		return "0%"
	}
	for _, v := range d.values {
		for _, one := range v.values {
			if one.kind == decimal && one.places > 0 {
				return one.format()
			}
		}
	}
	return "#,##0"
}

// figures writes the categories and the values of a series.
func (d drawn) figures(b *strings.Builder, i int) {
	b.WriteString(`<c:cat>`)
	d.categories.stringsXML(b)
	fmt.Fprintf(b, `</c:cat><c:val><c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`,
		xmlPlain(d.values[i].formula()), len(d.values[i].values))
	for p, v := range d.values[i].values {
		if v.numeric() {
			fmt.Fprintf(b, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, p, strconv.FormatFloat(v.num, 'g', -1, 64))
		}
	}
	b.WriteString(`</c:numCache></c:numRef></c:val>`)
}

// stringsXML is a reference to texts with what they say.
func (r block) stringsXML(b *strings.Builder) {
	fmt.Fprintf(b, `<c:strRef><c:f>%s</c:f><c:strCache><c:ptCount val="%d"/>`, xmlPlain(r.formula()), len(r.values))
	for i, v := range r.values {
		fmt.Fprintf(b, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, xmlPlain(v.shown()))
	}
	b.WriteString(`</c:strCache></c:strRef>`)
}

// axes draws the one pair of axes. Bars that lie are read from the top, so
// their order is turned; figures stand at the bars, so the value axis is left
// out unless a line needs it.
func (d drawn) axes(b *strings.Builder, catAxis, valAxis int) {
	orient, catPos, valPos := "minMax", "b", "l"
	if d.Kind.lying() {
		orient, catPos, valPos = "maxMin", "l", "t"
	}
	fmt.Fprintf(b, `<c:catAx><c:axId val="%d"/><c:scaling><c:orientation val="%s"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">%s</a:ln></c:spPr>%s<c:crossAx val="%d"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
		catAxis, orient, catPos, solid(hair), textXML(d.letterSize(), false, ink), valAxis)
	most := ""
	if d.Most > 0 {
		most = fmt.Sprintf(`<c:max val="%s"/>`, strconv.FormatFloat(d.Most, 'g', -1, 64))
	}
	fmt.Fprintf(b, `<c:valAx><c:axId val="%d"/><c:scaling><c:orientation val="minMax"/>%s<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="%s"/><c:numFmt formatCode="%s" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="%d"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
		valAxis, most, valPos, d.format(), catAxis)
}

// letterSize shrinks with the number of names beside the bars.
func (d drawn) letterSize() int {
	if len(d.categories.values) > 8 {
		return 9
	}
	return 10
}

// fill colours a bar. Neighbours are parted by a white line; a bar too pale
// for white paper gets an outline.
func (d drawn) fill(c Colour) string {
	if contrast(c, paper) < 3 {
		return solid(c) + `<a:ln w="9525">` + solid(ink) + `</a:ln>`
	}
	return solid(c) + `<a:ln w="12700">` + solid(paper) + `</a:ln>`
}

func solid(c Colour) string { return `<a:solidFill><a:srgbClr val="` + string(c) + `"/></a:solidFill>` }

// textXML is how text of a chart is set; size in points.
func textXML(size int, bold bool, c Colour) string {
	b := 0
	if bold {
		b = 1
	}
	return fmt.Sprintf(`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="%d" b="%d">%s<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`, size*100, b, solid(c))
}
