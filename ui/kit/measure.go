package kit

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

const ellipsis = "\u2026"

// width measures words at a size for 100 %.
func width(words string, px float32, bold bool) float32 {
	if words == "" {
		return 0
	}
	return fyne.MeasureText(words, look.Size(px), fyne.TextStyle{Bold: bold}).Width
}

type cutKey struct {
	words  string
	room   float32
	size   float32
	isBold bool
}

// cuts remembers the answers of cut. It is used on the window's goroutine
// only, and emptied when it grows past what a few screens of rows need.
var cuts = map[cutKey]string{}

// cut shortens words with an ellipsis until they fit the room. Measuring is
// what a long list spends its time on, so answers are kept.
func cut(words string, px float32, bold bool, room float32) string {
	if words == "" || room <= 0 {
		return ""
	}
	key := cutKey{words, room, look.Size(px), bold}
	if out, ok := cuts[key]; ok {
		return out
	}
	out := words
	if width(words, px, bold) > room {
		out = longestFit([]rune(words), px, bold, room)
	}
	if len(cuts) > 4096 {
		clear(cuts)
	}
	cuts[key] = out
	return out
}

// longestFit halves its way to the longest beginning that fits with an
// ellipsis after it.
func longestFit(runes []rune, px float32, bold bool, room float32) string {
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if width(string(runes[:mid])+ellipsis, px, bold) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	for lo > 0 && runes[lo-1] == ' ' {
		lo--
	}
	return string(runes[:lo]) + ellipsis
}

// lineHeight is the height of one line of text at a size for 100 %.
func lineHeight(px float32) float32 {
	switch {
	case px <= look.SmallSize:
		return look.Size(16)
	case px <= look.BodySize:
		return look.Size(20)
	case px <= look.HeadSize:
		return look.Size(24)
	case px <= look.TitleSize:
		return look.Size(28)
	}
	return look.Size(36)
}
