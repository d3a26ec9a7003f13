package look

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// The renderer draws every stroke as wide in pixels as the drawing says,
// whatever the size of the picture: an icon is fat when small and thin on a
// fine screen. So strokes are turned into shapes, which do scale: each short
// straight piece becomes a bar with round ends, and all bars of an icon are
// one shape.

// strokeWidth is in the units of the drawings, whose square is 24.
const strokeWidth = 1.9

type point struct{ x, y float64 }

// outline returns the path data of the drawing as shapes.
func outline(drawing string) (string, error) {
	var shapes struct {
		Paths []struct {
			D string `xml:"d,attr"`
		} `xml:"path"`
		Circles []struct {
			X float64 `xml:"cx,attr"`
			Y float64 `xml:"cy,attr"`
			R float64 `xml:"r,attr"`
		} `xml:"circle"`
		Rects []struct {
			X  float64 `xml:"x,attr"`
			Y  float64 `xml:"y,attr"`
			W  float64 `xml:"width,attr"`
			H  float64 `xml:"height,attr"`
			RX float64 `xml:"rx,attr"`
		} `xml:"rect"`
	}
	if err := xml.Unmarshal([]byte("<g>"+drawing+"</g>"), &shapes); err != nil {
		return "", err
	}
	var b strings.Builder
	for _, p := range shapes.Paths {
		lines, err := polylines(p.D)
		if err != nil {
			return "", err
		}
		for _, line := range lines {
			bars(&b, line)
		}
	}
	for _, c := range shapes.Circles {
		bars(&b, arc(nil, point{c.X, c.Y}, c.R, 0, 2*math.Pi))
	}
	for _, r := range shapes.Rects {
		bars(&b, rounded(r.X, r.Y, r.W, r.H, r.RX))
	}
	return b.String(), nil
}

// polylines reads path data with the commands M, L, H, V, C and Z, all
// absolute, and straightens the curves.
func polylines(d string) (out [][]point, err error) {
	var line []point
	fields := strings.Fields(strings.NewReplacer("M", " M ", "L", " L ", "H", " H ", "V", " V ", "C", " C ", "Z", " Z ", ",", " ").Replace(d))
	need := map[string]int{"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}
	for i := 0; i < len(fields); {
		cmd := fields[i]
		n, known := need[cmd]
		if !known || i+n >= len(fields) {
			return nil, fmt.Errorf("path %q: command %q", d, cmd)
		}
		v := make([]float64, n)
		for j := range v {
			if v[j], err = strconv.ParseFloat(fields[i+1+j], 64); err != nil {
				return nil, fmt.Errorf("path %q: %w", d, err)
			}
		}
		i += n + 1
		if cmd == "M" {
			out = append(out, nil)
			line = nil
		} else if len(line) == 0 {
			return nil, fmt.Errorf("path %q does not begin with M", d)
		}
		line = draw(line, cmd, v)
		out[len(out)-1] = line
	}
	return out, nil
}

func draw(line []point, cmd string, v []float64) []point {
	var last point
	if len(line) > 0 {
		last = line[len(line)-1]
	}
	switch cmd {
	case "H":
		return append(line, point{v[0], last.y})
	case "V":
		return append(line, point{last.x, v[0]})
	case "Z":
		return append(line, line[0])
	case "C":
		return curve(line, last, point{v[0], v[1]}, point{v[2], v[3]}, point{v[4], v[5]})
	}
	return append(line, point{v[0], v[1]}) // M and L
}

func curve(line []point, a, b, c, d point) []point {
	const pieces = 12
	for i := 1; i <= pieces; i++ {
		t := float64(i) / pieces
		u := 1 - t
		f := [4]float64{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t}
		line = append(line, point{
			f[0]*a.x + f[1]*b.x + f[2]*c.x + f[3]*d.x,
			f[0]*a.y + f[1]*b.y + f[2]*c.y + f[3]*d.y,
		})
	}
	return line
}

func arc(line []point, c point, r, from, to float64) []point {
	pieces := max(3, int(math.Abs(to-from)*4))
	for i := 0; i <= pieces; i++ {
		a := from + (to-from)*float64(i)/float64(pieces)
		line = append(line, point{c.x + r*math.Cos(a), c.y + r*math.Sin(a)})
	}
	return line
}

func rounded(x, y, w, h, r float64) []point {
	const quarter = math.Pi / 2
	var line []point
	line = arc(line, point{x + w - r, y + r}, r, -quarter, 0)
	line = arc(line, point{x + w - r, y + h - r}, r, 0, quarter)
	line = arc(line, point{x + r, y + h - r}, r, quarter, 2*quarter)
	line = arc(line, point{x + r, y + r}, r, 2*quarter, 3*quarter)
	return append(line, line[0])
}

// bars writes each piece of the line as a bar with round ends. All turn the
// same way round, so that where they overlap they stay filled.
func bars(b *strings.Builder, line []point) {
	const w = strokeWidth / 2
	for i := 1; i < len(line); i++ {
		p, q := line[i-1], line[i]
		a := math.Atan2(q.y-p.y, q.x-p.x)
		bar := arc(nil, q, w, a-math.Pi/2, a+math.Pi/2)
		bar = arc(bar, p, w, a+math.Pi/2, a+3*math.Pi/2)
		for j, at := range bar {
			cmd := "L"
			if j == 0 {
				cmd = "M"
			}
			fmt.Fprintf(b, "%s%.2f %.2f", cmd, at.x, at.y)
		}
		b.WriteString("Z")
	}
}
