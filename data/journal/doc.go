// Package journal is the truth of Placebook: one append-only row of sealed frames, in the order in which they arrived
// on this computer. A frame that Append has acknowledged is on the disk; everything else the program keeps can be made
// from it again. The package knows nothing of what the frames mean.
//
// The journal is a directory of segments, 000001.pbj and on, each in the format of package seal. A segment's header
// holds its number, the sequence number of its first frame and the tag of the last frame before it, so that the chain
// runs through all of them and a missing, exchanged or foreign segment is noticed. A segment is closed, synced, when it
// has reached the segment size; only then is the next one made. Of all bytes, only those of the very last write can
// therefore be unfinished after a power cut.
//
// What Open does with bytes at the end that are no frame:
//
//	less than a frame, or nothing but zeros     the write that was under way: cut off, kept in quarantine
//	something else, and no later write behind   cut off, kept, and Report.Hurt: it may have been acknowledged
//	a later write behind, or a later segment    damage: *DamageError, nothing is changed; see Salvage
//
// What the journal alone cannot notice is the loss of whole frames exactly at its end, or of its last segments: the
// caller knows the last sequence number it has seen.
//
// The caller holds the lock on the data directory: two programs in one journal would cut off each other's frames.
//
// Files: journal.go opening, appending; open.go verifying and healing; read.go segments and Scan; cut.go removing the
// end; salvage.go what is left of a damaged journal; errors.go. Imports: data/seal and the standard library.
package journal
