package meetings_test

import "fyne.io/fyne/v2"

const (
	ctrl  = fyne.KeyModifierControl
	shift = fyne.KeyModifierShift
)
