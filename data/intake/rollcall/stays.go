package rollcall

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"placebook/data/intake/attend"
)

// How a presence is kept beside an event, so that a second report of a meeting
// that was restarted can be united with the first, in either order and however
// often:
//
//	FROM TO            was there all that time
//	FROM TO SECONDS    was there so long between the two
//	SECONDS            was there so long, nobody knows when
const stayLayout = "2006-01-02T15:04:05"

// staysOf writes down when a participant was there.
func staysOf(p *attend.Person) (out []string) {
	for _, s := range attend.Union(p.Spans) {
		out = append(out, s.From.Format(stayLayout)+" "+s.To.Format(stayLayout))
	}
	seconds := p.Seconds()
	switch timed := p.Window.From.Before(p.Window.To); {
	case len(out) > 0 || seconds == 0:
	case timed && p.Stated > 0:
		out = append(out, p.Window.From.Format(stayLayout)+" "+p.Window.To.Format(stayLayout)+" "+strconv.Itoa(seconds))
	case timed:
		out = append(out, p.Window.From.Format(stayLayout)+" "+p.Window.To.Format(stayLayout))
	default:
		out = append(out, strconv.Itoa(seconds))
	}
	return out
}

// secondsOf is how long somebody was there by all that was written down: each
// second once. Of what is known by its length alone no more counts than there is
// room for.
func secondsOf(stays []string) int {
	stays = slices.Clone(stays)
	slices.Sort(stays)
	var sure, room []attend.Span
	between, bare := 0, 0
	for _, s := range slices.Compact(stays) {
		parts := strings.Split(s, " ")
		length, _ := strconv.Atoi(parts[len(parts)-1])
		if len(parts) == 1 {
			bare = max(bare, length)
			continue
		}
		from, err1 := time.Parse(stayLayout, parts[0])
		to, err2 := time.Parse(stayLayout, parts[1])
		if err1 != nil || err2 != nil {
			continue
		}
		room = append(room, attend.Span{From: from, To: to})
		if len(parts) == 2 {
			sure = append(sure, attend.Span{From: from, To: to})
		} else {
			between += length
		}
	}
	return max(bare, min(attend.Seconds(sure)+between, attend.Seconds(room)))
}
