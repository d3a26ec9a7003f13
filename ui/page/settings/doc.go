// Package settings is what a person may choose: how it looks, who is at the
// keyboard.
//
//	page.go  the page and its cards
//
// What it may import is said in package page.
package settings
