package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode is which palette a Theme uses.
type Mode int

// The modes a person can choose.
const (
	System Mode = iota // light or dark, as the computer is set
	Light
	Dark
	Contrast
)

// Theme is Placebook's fyne.Theme. It is never changed after New; a new
// setting is a new Theme given to the application.
type Theme struct {
	mode   Mode
	factor float32
	tight  bool
}

var _ fyne.Theme = (*Theme)(nil)

// New returns a theme for the mode, with text at factor times its size. The
// factor is kept between 0.8 and 2.
func New(mode Mode, factor float32) *Theme {
	return &Theme{mode: mode, factor: min(max(factor, 0.8), 2)}
}

// Tight returns the theme with lower rows in lists, or with the usual ones.
func (t *Theme) Tight(on bool) *Theme { return &Theme{t.mode, t.factor, on} }

// RowTall is how high a row of a list is at 100 %.
func (t *Theme) RowTall() float32 {
	if t.tight {
		return RowTight
	}
	return RowHeight
}

// Mode returns the mode the theme was made with.
func (t *Theme) Mode() Mode { return t.mode }

// Factor returns the user's text factor, 1 being 100 %.
func (t *Theme) Factor() float32 { return t.factor }

// Palette returns the colours for the variant the computer asks for; only a
// System theme heeds it.
func (t *Theme) Palette(v fyne.ThemeVariant) *Palette {
	switch {
	case t.mode == Contrast:
		return &contrast
	case t.mode == Dark, t.mode == System && v == theme.VariantDark:
		return &dark
	}
	return &light
}

// Color implements fyne.Theme for the few fyne widgets that are used as they
// are. Shadows are clear: depth is told by an edge.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.Palette(v)
	switch name {
	case theme.ColorNameBackground:
		return p.Background
	case theme.ColorNameForeground:
		return ink{p.Text}
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return p.Muted
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.Accent
	case theme.ColorNameFocus: // our own widgets draw their focus: this is a menu's lit line
		return p.MenuLit
	case theme.ColorNameSelection, theme.ColorNamePressed:
		return p.Selected
	case theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnError,
		theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning:
		return p.OnAccent
	case theme.ColorNameInputBorder, theme.ColorNameScrollBar:
		return p.Edge
	case theme.ColorNameSeparator:
		return p.Divider
	case theme.ColorNameHover:
		return p.Hover
	case theme.ColorNameMenuBackground:
		return p.Menu
	case theme.ColorNameOverlayBackground:
		return p.Raised
	case theme.ColorNameError:
		return p.ErrorEdge
	case theme.ColorNameSuccess:
		return p.Tones[ToneGreen].Bar
	case theme.ColorNameWarning:
		return p.Tones[ToneAmber].Bar
	case theme.ColorNameShadow, theme.ColorNameScrollBarBackground:
		return color.Transparent
	case theme.ColorNameHeaderBackground:
		return p.Background
	case theme.ColorNameInputBackground, theme.ColorNameButton, theme.ColorNameDisabledButton:
		return p.Surface
	}
	return theme.DefaultTheme().Color(name, v)
}

// ink is an opaque colour. The toolkit's menus set the shortcuts behind their
// lines in the text colour at 95 % of its alpha, but keep only the low byte of
// that, which leaves 20 %: hardly to be seen. 95 % of this alpha ends in 0xff,
// and nobody can tell it from opaque.
type ink struct{ color.NRGBA }

// RGBA implements color.Color.
func (i ink) RGBA() (r, g, b, a uint32) {
	const almost = 0xffc9
	r, g, b, _ = i.NRGBA.RGBA()
	return min(r, almost), min(g, almost), min(b, almost), almost
}

// Font implements fyne.Theme with the Noto Sans that fyne carries; two
// weights, regular and bold, are all the window uses.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon implements fyne.Theme for fyne's own widgets.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size implements fyne.Theme.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameCaptionText:
		return SmallSize * t.factor
	case theme.SizeNameText:
		return BodySize * t.factor
	case theme.SizeNameSubHeadingText:
		return HeadSize * t.factor
	case theme.SizeNameHeadingText:
		return TitleSize * t.factor
	case theme.SizeNamePadding:
		return Gap
	case theme.SizeNameInnerPadding:
		return Radius
	case theme.SizeNameLineSpacing, theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameInputBorder:
		return FocusWidth // fyne also draws the text cursor this wide
	case theme.SizeNameInputRadius:
		return Radius
	case theme.SizeNameInlineIcon:
		return IconSize * t.factor
	case theme.SizeNameScrollBar:
		return 12
	case theme.SizeNameScrollBarSmall:
		return 4
	}
	return theme.DefaultTheme().Size(name)
}
