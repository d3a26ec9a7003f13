package seal

// SyncDir does nothing: Windows cannot sync a directory, and NTFS keeps changes of names in order in its own log.
func SyncDir(string) error { return nil }
