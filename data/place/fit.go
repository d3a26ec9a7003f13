package place

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"placebook/data"
)

// ErrUnfit is a folder in which data would be damaged sooner or later.
var ErrUnfit = errors.New("place: no folder for data")

func errNotWhole(path string) error {
	return fmt.Errorf("the folder %q does not begin at the top of a drive", path)
}

// Fit refuses, with a sentence, a folder where data would come to harm: on a
// network, whose drives lose what they said was written; in a folder that a
// program copies elsewhere while it is being written; and in the part of a
// Windows profile that is copied at every sign-in.
func Fit(dir string) error {
	where := unfit(runtime.GOOS, Resolved(dir), os.Getenv, onNetwork)
	if where == "" {
		return nil
	}
	return data.Errorf(ErrUnfit, "The folder %s is %s. Data that is open there is damaged sooner or later, so Placebook does not keep it there. Choose a folder on this computer's own disk; copies of it may go anywhere.", dir, where)
}

// unfit says where a folder lies that will not do; empty for one that will.
func unfit(system, dir string, env func(string) string, network func(root string) bool) string {
	path := dir
	if system == "windows" {
		path = strings.ReplaceAll(dir, `\`, "/")
		device, long := strings.CutPrefix(path, "//?/")
		if rest, unc := strings.CutPrefix(device, "UNC/"); long && unc {
			path = "//" + rest
		} else if long {
			path = device
		}
		if strings.HasPrefix(path, "//") || len(path) > 1 && path[1] == ':' && network(path[:2]+`\`) {
			return "on a network"
		}
		if roaming := env("APPDATA"); roaming != "" && within(path, roaming) {
			return "in the part of your profile that Windows copies to other computers"
		}
	}
	for _, name := range []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"} {
		if synced := env(name); synced != "" && within(path, synced) {
			return "kept in step with OneDrive"
		}
	}
	for _, part := range strings.Split(path, "/") {
		if by := syncedBy(part); by != "" {
			return "kept in step with " + by
		}
	}
	return ""
}

// syncedBy tells by its name a folder that a program copies elsewhere.
func syncedBy(part string) string {
	for _, name := range []string{"OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloudDrive", "Nextcloud"} {
		// A team's OneDrive bears the organisation's name: "OneDrive - Example Trust".
		if before, _, _ := strings.Cut(part, " - "); strings.EqualFold(before, name) {
			return name
		}
	}
	return ""
}

// within reports whether a path is a folder or lies in it; Windows does not
// tell letters by case.
func within(path, folder string) bool {
	folder = strings.TrimRight(strings.ReplaceAll(folder, `\`, "/"), "/")
	return strings.EqualFold(path, folder) || len(path) > len(folder) && path[len(folder)] == '/' && strings.EqualFold(path[:len(folder)], folder)
}

// Resolved is a path without links, as far as it is there: the folder may be
// made only once the program runs.
func Resolved(dir string) string {
	if whole, err := filepath.Abs(dir); err == nil {
		dir = whole
	}
	rest := ""
	for at := dir; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return dir
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}
