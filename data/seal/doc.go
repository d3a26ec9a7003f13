// Package seal holds what the two kinds of append-only file of Placebook have in common: frames that are encrypted,
// authenticated and chained, the header that binds a file to one person's data, and writing that is on the disk before
// it is called done. It knows nothing of what the frames mean.
//
// A file is a header followed by frames:
//
//	header (96 bytes)
//	  4  magic, one for each kind of file
//	  2  format version     2  length of the whole header
//	 16  store id           4  number of the file     8  sequence number of the first frame
//	 16  tag of the last frame before this file (zero for the first)
//	 24  random nonce      16  tag over everything above
//	  4  CRC-32C over everything above: tells a damaged header from one made with another key
//	frame (60 bytes and the payload)
//	  4  length of nonce, payload and tag    8  sequence number    4  place within its write    4  CRC-32C of these
//	 24  random nonce    n  payload, XChaCha20-Poly1305    16  tag
//
// The tag of a frame covers the frame's own header and the tag before it, so that no frame can be dropped, swapped,
// repeated or moved to another file unseen. The nonce is random, because a frame that was torn off and is written again
// must not use one twice. "Place within its write" counts the frames that went to the disk with one sync: after a power
// cut any part of the last write may be missing, while damage before a later write is damage.
//
// Files: frame.go frames and their chain; reader.go reading them; header.go the file header; file.go appending,
// replacing and directory sync; errors.go kinds. Imports: standard library and x/crypto.
package seal
