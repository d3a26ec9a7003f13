package place

import (
	"os"
	"path/filepath"
	"testing"
)

func TestUnfit(t *testing.T) {
	windows := map[string]string{"APPDATA": `C:\Users\ada\AppData\Roaming`, "LOCALAPPDATA": `C:\Users\ada\AppData\Local`,
		"OneDrive": `C:\Users\ada\Cloud`, "OneDriveCommercial": `C:\Users\ada\Example Trust`}
	const network, roaming, onedrive = "on a network", "in the part of your profile that Windows copies to other computers", "kept in step with OneDrive"
	for _, c := range []struct{ system, dir, want string }{
		{"windows", `C:\Users\ada\AppData\Local\Placebook\data`, ""},
		{"windows", `c:/users/ada/appdata/local`, ""},
		{"windows", `\\?\C:\Users\ada\AppData\Local\Placebook`, ""},
		{"windows", `D:\Placebook\ada`, ""},
		{"windows", `H:\Placebook`, network},
		{"windows", `h:\`, network},
		{"windows", `\\server\share\Placebook`, network},
		{"windows", `//server/share`, network},
		{"windows", `\\?\UNC\server\share`, network},
		{"windows", `\\?\H:\x`, network},
		{"windows", `C:\Users\ada\AppData\Roaming`, roaming},
		{"windows", `c:\USERS\ADA\appdata\roaming\Placebook`, roaming},
		{"windows", `C:\Users\ada\AppData\RoamingElse\x`, ""},
		{"windows", `C:\Users\ada\Cloud\Documents\Placebook`, onedrive},
		{"windows", `C:\Users\ada\Example Trust\x`, onedrive},
		{"windows", `C:\Users\ada\Example Trusts`, ""},
		{"windows", `C:\Users\bo\OneDrive\x`, onedrive},
		{"windows", `C:\Users\bo\onedrive - Example Trust\x`, onedrive},
		{"windows", `C:\Users\bo\Dropbox\x`, "kept in step with Dropbox"},
		{"windows", `C:\Users\bo\Google Drive\x`, "kept in step with Google Drive"},
		{"windows", `C:\Users\bo\OneDriveNotes\x`, ""},
		{"linux", "/home" + "/ada/.local/share/placebook/data", ""},
		{"linux", "/home" + "/ada/Dropbox/x", "kept in step with Dropbox"},
		{"linux", "/home" + "/ada/Nextcloud", "kept in step with Nextcloud"},
		{"linux", "//server/share", ""},
	} {
		env := func(name string) string {
			if c.system == "windows" {
				return windows[name]
			}
			return ""
		}
		if got := unfit(c.system, c.dir, env, func(root string) bool { return root == `H:\` || root == `h:\` }); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.system, c.dir, got, c.want)
		}
	}
}

// TestFitFollowsLinks: a folder that leads to one in step is as bad as that.
func TestFitFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	if err := Fit(filepath.Join(dir, "not", "there", "yet")); err != nil {
		t.Error(err)
	}
	cloud := filepath.Join(dir, "Dropbox")
	link := filepath.Join(dir, "link")
	if err := os.Mkdir(cloud, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(cloud, link); err != nil {
		t.Fatal(err)
	}
	if err := Fit(filepath.Join(link, "data")); err == nil {
		t.Error("a link into a folder that is kept in step will do")
	}
}
