// Bare is the smallest window that the toolkit can open: a word and a box to
// write in. What Placebook itself costs is measured beside it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	app.SetMetadata(fyne.AppMetadata{ID: "org.placebook.Bare", Name: "Bare", Migrations: map[string]bool{"fyneDo": true}})
	w := app.NewWithID("org.placebook.Bare").NewWindow("Bare")
	w.SetContent(container.NewVBox(widget.NewLabel("A bare window"), widget.NewEntry()))
	w.Resize(fyne.NewSize(1200, 720))
	w.ShowAndRun()
}
