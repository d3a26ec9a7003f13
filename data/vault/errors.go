package vault

import "errors"

// Kinds of failure, each with the sentence for people.
var (
	// ErrWrong says that the key file is intact and the passphrase or recovery key does not open it.
	ErrWrong = errors.New("that passphrase or recovery key is not the right one. Check the Caps Lock key and try again")
	// ErrDamaged says that both copies are damaged. It never means a wrong passphrase.
	ErrDamaged = errors.New("the key files of your data are damaged, so it cannot be opened. Your passphrase is not the reason: restore the key files from a backup")
	// ErrMissing says that neither copy is there.
	ErrMissing = errors.New("the key files of your data are missing. Put them back, or restore them from a backup")
	// ErrNewer says that a later version of the program wrote a copy.
	ErrNewer = errors.New("your data was written by a newer Placebook. Install the newest version to open it")
	// ErrForeign says that a copy belongs to another store id or another key.
	ErrForeign = errors.New("the key files here belong to different data. Put the right ones back, or restore them from a backup")
	// ErrExists says that Create found a key file.
	ErrExists = errors.New("there is a key file in this folder already. Choose another folder, or open the data that is here")
	// ErrEmpty says that a passphrase is empty.
	ErrEmpty = errors.New("type a passphrase")
	// ErrCost says that more work is asked for than is allowed; the file may have been made to block this computer.
	ErrCost = errors.New("the key file asks for more memory or time than Placebook allows. Restore it from a backup")
	// ErrNoSlot says that the key file has no way in of that kind.
	ErrNoSlot = errors.New("your data cannot be opened in this way. Use the passphrase")
	// ErrNotSaved says that nothing was changed.
	ErrNotSaved = errors.New("the key files could not be written, and nothing was changed. Make room on the disk and try again")
	// ErrOneCopy says that the change is in force, but in one copy only; the other is put right at the next start.
	ErrOneCopy = errors.New("the change was made, but only one of the two key files could be written. Make room on the disk and start Placebook again")
	// ErrStopped says that it is not sure what is on the disk.
	ErrStopped = errors.New("the disk did not keep the last change of the key files. Close Placebook, look whether the disk is full or failing, and open it again")

	// ErrErased says that the key of this person was destroyed.
	ErrErased = errors.New("these personal details have been erased")
	// ErrNoKey says that this key was never seen here.
	ErrNoKey = errors.New("the key to these personal details has not arrived on this computer yet. Ask the colleague who made them to share again")
	// ErrUnreadable says that sealed bytes are not what was sealed with this key.
	ErrUnreadable = errors.New("these personal details are damaged and cannot be read")
	// ErrClash says that a key arrived under an id that is another key here.
	ErrClash = errors.New("the keys that arrived do not fit those on this computer. Ask the colleague to share again")
	// ErrSubject says that the name of a person's record is empty or too long for a key.
	ErrSubject = errors.New("a person without a proper reference cannot be given a key")
)
