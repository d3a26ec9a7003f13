// Package change holds what every laptop writes and reads: a Set of changes,
// made by one device in one step, its canonical bytes and its hash.
//
// A Set says which device made it, which number it has there, what that device
// had seen by then, who was at the keyboard, and the cells that were written.
// It is encoded as one or more parts, each small enough for every carrier; it
// counts when all its parts are there. Values that belong to a person are
// sealed with that person's own key inside the parts, so that they can be
// erased from a log that is only ever added to.
//
// The bytes are CBOR (RFC 8949, core deterministic encoding): arrays, in the
// order of the struct fields. Kinds and fields are numbers: those of a newer
// program are kept and passed on. When the arrays themselves change, the version
// in front is raised, and an older program says ErrNewer. Each part holds the
// hash of the one before.
//
//	set.go     Set, Record, Op, Stamp, Seen
//	part.go    encoding, parts, hash, Assembler
//	seal.go    personal values in and out of their boxes
//
// It imports data and the CBOR library, nothing else of the house.
package change
