// Package packagetest tries what people install: builds it again and compares,
// checks its signatures, installs it silently on a minimal Debian and, under
// Wine, on something like Windows, uses it, upgrades it, refuses to go back, and
// removes it. `make packagetest` runs it, with everything in place:
//
//	PLACEBOOK_DIST      what scripts/package made, signed with a certificate of the tests
//	PLACEBOOK_NEWER     the same of the version after it
//	PLACEBOOK_AGAIN     the same commit, built once more in another clone
//	PLACEBOOK_SIGNER    the certificate
//	PLACEBOOK_PICTURES  where pictures of each step go; without it they are not kept
//
//	dist_test.go     what is in dist, sums, licences, same bytes
//	sign_test.go     signatures, and a changed byte
//	debian_test.go   the .deb, on a minimal Debian
//	windows_test.go  the .msi and the setup under Wine
//	across_test.go   one workbook, one store, two systems
//	cost_test.go     sizes, start, idle, memory, beside a bare window
//	wine_test.go     how a Windows program is run here
//	screen_test.go   windows, keys and pictures
//
// It imports nothing of the house: it sees what a person sees.
package packagetest
