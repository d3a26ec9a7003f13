package desktop

import (
	"errors"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// graphicsVariable set to "software" has the program draw without the graphics
// card, with the libraries in its folder swgl.
const graphicsVariable = "PLACEBOOK_GRAPHICS"

// softwareLibraries are loaded in this order: the second wants the first.
var softwareLibraries = []string{"libgallium_wgl.dll", "opengl32.dll"}

// drawBySoftware maps the renderer that lies beside the program, where that is
// asked for. It has to be there before anything asks Windows for opengl32.dll:
// the program is linked so that the first call does, and finds this one. The
// files are in a folder of their own, or they would stand in for the driver of
// everybody's graphics card.
func drawBySoftware(log *slog.Logger) {
	if os.Getenv(graphicsVariable) != "software" {
		return
	}
	folder, err := softwareFolder()
	for _, name := range softwareLibraries {
		if err == nil {
			_, err = windows.LoadLibraryEx(filepath.Join(folder, name), 0, windows.LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR|windows.LOAD_LIBRARY_SEARCH_SYSTEM32)
		}
	}
	if err != nil {
		log.Warn("no software graphics", "error", err)
		return
	}
	log.Info("software graphics")
}

func softwareFolder() (string, error) {
	self, err := os.Executable()
	return filepath.Join(filepath.Dir(self), "swgl"), err
}

// againBySoftware starts the program once more, to draw without the graphics
// card, and reports whether it did.
func againBySoftware(log *slog.Logger) bool {
	if os.Getenv(graphicsVariable) != "" {
		return false // it was tried
	}
	if err := startBySoftware(); err != nil {
		log.Warn("not started again with software graphics", "error", err)
		return false
	}
	log.Info("started again with software graphics")
	return true
}

func startBySoftware() error {
	folder, err := softwareFolder()
	if err != nil {
		return err
	}
	for _, name := range softwareLibraries {
		_, missing := os.Stat(filepath.Join(folder, name))
		err = errors.Join(err, missing)
	}
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	c := exec.Command(self, os.Args[1:]...)
	c.Env = append(os.Environ(), graphicsVariable+"=software")
	return c.Start()
}
