// Package cli is Placebook without a window: for IT, for scheduled exports, for
// tests, and for people who work with a screen reader. It knows nothing of
// Fyne.
//
// Scripts lean on what it prints: commands, flags, names of lists and fields,
// exit codes and the form of --json and --csv are kept for ever and only added
// to. Results go to standard output, messages and progress to standard error;
// with exit codes 1 and 2 standard output is empty.
//
//	program.go     Program: from arguments to an exit code
//	commands.go    the commands, and what --help says of each
//	options.go     flags and words of the command line
//	errors.go      exit codes; usage errors; sentences for people
//	clock.go       PLACEBOOK_NOW
//	passphrase.go  where the passphrase comes from
//	open.go        opening a store: log, trace of a crash, progress
//	init.go, import.go, report.go, return.go, list.go, check.go, version.go   one command each
//	attendance.go  import attendance: reports of who came
//	window.go      what the window is opened with
//	where.go       the conditions of list --where
//	print.go       JSON objects in a fixed order, aligned tables
//
// It may import export and data, and what lies below them.
package cli
