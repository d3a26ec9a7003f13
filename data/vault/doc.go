// Package vault keeps the keys of one person's or team's data: the key file that the passphrase opens, the sub-keys for
// the parts of the program, and one key for each person whose personal details are stored. It knows nothing of records.
//
// The key file is kept twice, "key" and "key.2". It is one line of JSON and one line with its SHA-256, so that damage is
// told from a wrong passphrase before any passphrase is tried. A random master key of 32 bytes, which encrypts nothing
// itself, is sealed once in each slot with what opens that slot; a change of passphrase rewrites one slot and none of the
// data. Sub-keys come from the master key by HKDF-SHA256 (RFC 5869), passphrases go through Argon2id (RFC 9106) after
// Unicode normalisation (NFC). Slots of a kind that this version does not know are kept as they are. Every later
// version keeps "version" in the JSON and the second line, so that an older program can say that the file is newer.
//
// The keys of persons are in a directory, twice, "a.pbk" and "b.pbk": the same bytes, in the format of package seal, which
// only grow, except that the destruction of a key writes both anew without it. Destroying a person's key makes what was
// sealed with it unreadable everywhere, also where the sealed bytes themselves cannot be reached any more. No copy of
// these files goes to a quarantine, because a key that lies there is not destroyed. The number in the header is a
// generation, raised by each rewriting: after a crash between the two copies the later generation wins, never the longer
// file of an earlier one. Frames hold entries one behind the other:
//
//	1  id (8 bytes)  key (32 bytes)  length of subject (uvarint)  subject
//	2  id (8 bytes)                  this key was destroyed
//
// The caller holds the lock on the data directory.
//
// Files: vault.go the open vault; keyfile.go its two copies; slot.go slots, cost.go Argon2id's parameters, memory_*.go
// the size of the machine's memory; recovery.go the recovery key; keys.go keys of persons, keystable.go them in memory,
// keysfile.go their two copies; errors.go. Imports: data/seal, x/crypto, x/text and the standard library.
package vault
