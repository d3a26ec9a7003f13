// Package start is what a person meets before their data is open.
//
//	start.go   first start: own list, the sample, an empty register
//	setup.go   the partnership's name, one's own, the passphrase, the recovery key
//	unlock.go  the passphrase, or the recovery key
//
// What it may import is said in package page.
package start
