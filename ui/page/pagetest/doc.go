// Package pagetest is a window for one page, for the tests of pages: a real
// store in a temporary folder, a runner that does everything at once, a clock
// that stands at noon on Wednesday 4 March 2026. What a page says is shown as
// the real window shows it, and kept in Said, Failed, Shown and Opened.
//
//	host.go     Host: its store and window
//	answers.go  what a page asks of it
//
// It is imported by tests only.
package pagetest
