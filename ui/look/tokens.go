package look

import "image/color"

// Palette is one complete set of colours. Every field is opaque.
type Palette struct {
	Background, Surface, Raised color.NRGBA // the page; cards, lists, rail; pop-ups
	Divider, Edge               color.NRGBA // between rows (exempt from contrast); round inputs
	Text, Muted                 color.NRGBA
	Accent, OnAccent            color.NRGBA // primary button, focus, selection edge; text on it
	Focus                       color.NRGBA // the ring round what has the keyboard
	Selected, Hover             color.NRGBA // a chosen row; a row under the pointer
	Menu, MenuLit               color.NRGBA // the toolkit's own menus, which have no edge; their lit line
	ErrorEdge, ErrorText        color.NRGBA
	Veil                        color.NRGBA // over the page while a dialog is open; the one see-through colour
	Tones                       [toneCount]Pair
	Categories                  [9]color.NRGBA
}

// Pair is a pill's fill and text, and the bar used for the same meaning in a
// chart.
type Pair struct{ Fill, Text, Bar color.NRGBA }

// Tone is what a coloured pill means. Colour never stands alone: the pill
// says the word.
type Tone int

// The tones. ToneNone is plain text without a pill.
const (
	ToneNone     Tone = iota
	ToneNeutral       // no colour, counts, chips
	ToneBlue          // complete, changed
	ToneGreen         // on track, new
	ToneAmber         // at risk, needs a person
	ToneRed           // off track, wrong
	ToneModerate      // a moderate risk
	toneCount
)

// Text sizes in pixels at 100 %.
const (
	SmallSize = 12 // form labels, second lines, the status line
	BodySize  = 14
	HeadSize  = 16 // card titles, the name of the program
	TitleSize = 22 // one a page
	HugeSize  = 28 // the number in a tile
)

// Measures in pixels at 100 %. Gaps are steps of 4; a form's boxes stand 10
// apart, because 8 runs together and 12 wastes a box on a small laptop.
const (
	Gap         = 4
	CardGap     = 12
	CardPad     = 16
	PagePad     = 24
	Radius      = 6
	FocusWidth  = 2
	EdgeWidth   = 4 // accent edge of a chosen row
	RowHeight   = 32
	RowTight    = 28 // for those who like more rows at once
	RowCompact  = 28
	ButtonTall  = 36
	ButtonSmall = 28 // in a row; nothing one can press is lower
	InputHeight = 32
	PillHeight  = 20
	RailWidth   = 176
	RailRow     = 40
	TopHeight   = 52
	StatusTall  = 32
	SearchWidth = 520
	IconSize    = 20
	IconSmall   = 16
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func pair(fill, text, bar uint32) Pair { return Pair{rgb(fill), rgb(text), rgb(bar)} }

// muted nine: Paul Tol's colour-blind safe set, used for sectors.
func nine(hex ...uint32) (out [9]color.NRGBA) {
	for i, h := range hex {
		out[i] = rgb(h)
	}
	return out
}

var light = Palette{
	Background: rgb(0xF6F7F9), Surface: rgb(0xFFFFFF), Raised: rgb(0xFFFFFF),
	Divider: rgb(0xD8DDE3), Edge: rgb(0x7D8894),
	Text: rgb(0x1A2129), Muted: rgb(0x56616E),
	Accent: rgb(0x0F5C6E), OnAccent: rgb(0xFFFFFF), Focus: rgb(0x0F5C6E),
	Selected: rgb(0xDDEEF1), Hover: rgb(0xF0F3F6),
	Menu: rgb(0xE9ECF0), MenuLit: rgb(0xBFDEE4),
	ErrorEdge: rgb(0xB3261E), ErrorText: rgb(0x7A1512),
	Veil: color.NRGBA{R: 0x1A, G: 0x21, B: 0x29, A: 0x66},
	Tones: [toneCount]Pair{
		ToneNeutral:  pair(0xE9ECF0, 0x3D4752, 0x7D8894),
		ToneBlue:     pair(0xD6E4F5, 0x123A63, 0x1F5FA8),
		ToneGreen:    pair(0xD5EDDC, 0x14532D, 0x1A7A43),
		ToneAmber:    pair(0xFBE3B5, 0x5F3B00, 0xB26A00),
		ToneRed:      pair(0xF8D0CE, 0x7A1512, 0xB3261E),
		ToneModerate: pair(0xFFF4C2, 0x4A3F00, 0xB26A00),
	},
	Categories: nine(0x332288, 0x88CCEE, 0x44AA99, 0x117733, 0x999933, 0xDDCC77, 0xCC6677, 0x882255, 0xAA4499),
}

var dark = Palette{
	Background: rgb(0x14181D), Surface: rgb(0x1C2229), Raised: rgb(0x242C35),
	Divider: rgb(0x323B45), Edge: rgb(0x7F8B98),
	Text: rgb(0xE8ECF0), Muted: rgb(0xA3AEBA),
	Accent: rgb(0x6CC4D4), OnAccent: rgb(0x14181D), Focus: rgb(0x6CC4D4),
	Selected: rgb(0x17363D), Hover: rgb(0x232A32),
	Menu: rgb(0x2C353F), MenuLit: rgb(0x1D5561),
	ErrorEdge: rgb(0xF08A83), ErrorText: rgb(0xF6C2BF),
	Veil: color.NRGBA{A: 0x99},
	Tones: [toneCount]Pair{
		ToneNeutral:  pair(0x2C353F, 0xCBD3DB, 0x7F8B98),
		ToneBlue:     pair(0x17304D, 0xBBD6F5, 0x6AA5E8),
		ToneGreen:    pair(0x143A22, 0xB5E3C4, 0x5CC98A),
		ToneAmber:    pair(0x4A3300, 0xFBDDA0, 0xE0A23A),
		ToneRed:      pair(0x4F1816, 0xF6C2BF, 0xF08A83),
		ToneModerate: pair(0x3A3410, 0xF3E7A6, 0xE0A23A),
	},
	Categories: nine(0x8878D8, 0x88CCEE, 0x44AA99, 0x3FA863, 0x999933, 0xDDCC77, 0xCC6677, 0xC75B8C, 0xC766B6),
}

// contrast is for people who need it: black, white, and yellow for what has
// the keyboard. Pills keep their hue in the text and gain a black fill.
var contrast = Palette{
	Background: rgb(0x000000), Surface: rgb(0x000000), Raised: rgb(0x000000),
	Divider: rgb(0x8C8C8C), Edge: rgb(0xFFFFFF),
	Text: rgb(0xFFFFFF), Muted: rgb(0xE0E0E0),
	Accent: rgb(0xFFFF00), OnAccent: rgb(0x000000), Focus: rgb(0xFFFF00),
	Selected: rgb(0x003A5C), Hover: rgb(0x262626),
	Menu: rgb(0x262626), MenuLit: rgb(0x00507E),
	ErrorEdge: rgb(0xFF9A94), ErrorText: rgb(0xFFC9C6),
	Veil: color.NRGBA{A: 0xcc},
	Tones: [toneCount]Pair{
		ToneNeutral:  pair(0x262626, 0xFFFFFF, 0xFFFFFF),
		ToneBlue:     pair(0x00264D, 0xCFE4FF, 0x8FC1FF),
		ToneGreen:    pair(0x00330F, 0xC9FFD9, 0x6FE89A),
		ToneAmber:    pair(0x402A00, 0xFFE3A8, 0xFFC247),
		ToneRed:      pair(0x470B08, 0xFFD3D0, 0xFF9A94),
		ToneModerate: pair(0x333000, 0xFFF7B0, 0xFFF266),
	},
	Categories: nine(0xA79BFF, 0x88CCEE, 0x55D4BF, 0x5CD485, 0xC4C44D, 0xE8D98A, 0xF08896, 0xE87BAF, 0xE08AD2),
}
