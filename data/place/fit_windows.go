package place

import "golang.org/x/sys/windows"

// onNetwork reports whether a drive, such as H:\, stands for a folder on a network.
func onNetwork(root string) bool {
	p, err := windows.UTF16PtrFromString(root)
	return err == nil && windows.GetDriveType(p) == windows.DRIVE_REMOTE
}
