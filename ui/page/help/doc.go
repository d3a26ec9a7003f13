// Package help is the user guide in the window: topics at the left, found by
// their words, and the one that is open beside them. The texts and pictures
// stand in assets/guide, a file each; package guide below reads them.
//
//	page.go   the page: search, contents, the way between topics
//	topic.go  a topic as it is drawn
//	made.go   what the program says by itself: keys, the folder of the data
//
// The pictures are made by the tests of this package, of the real pages with
// made-up data; with -uitest.update they are made anew.
//
// What it may import is said in package page.
package help
