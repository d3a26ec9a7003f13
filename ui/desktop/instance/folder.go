package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	kept "placebook/data/place"
)

// A place is where the programs for the same data meet.
type place struct{ lock, socket string }

// longestSocket is how long the name of a socket may be everywhere: 104 bytes
// with the one that ends it.
const longestSocket = 103

var (
	errNoFolder = errors.New("instance: no folder that is short enough and this person's alone")
	errHeld     = errors.New("instance: another one has the lock")
)

// meetingPlace is the same for all who open the same data.
func meetingPlace(dir string) (place, error) {
	dir = kept.Resolved(dir)
	if runtime.GOOS == "windows" {
		dir = strings.ToLower(dir) // names differ in more than case
	}
	sum := sha256.Sum256([]byte(dir))
	name := hex.EncodeToString(sum[:8])
	for _, folder := range folders() {
		p := place{lock: filepath.Join(folder, name+".lock"), socket: filepath.Join(folder, name)}
		if len(p.socket) <= longestSocket && os.MkdirAll(folder, 0o700) == nil && ownFolder(folder) {
			return p, nil
		}
	}
	return place{}, errNoFolder
}

// folders are those to try. The system's own for a session is emptied with it;
// the one for temporary files is this person's on Windows, and everybody's
// elsewhere, so the folder there bears the person's number.
func folders() (list []string) {
	if run := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(run) && runtime.GOOS != "windows" {
		list = append(list, filepath.Join(run, "placebook"))
	}
	return append(list, filepath.Join(os.TempDir(), "placebook-"+person()))
}
