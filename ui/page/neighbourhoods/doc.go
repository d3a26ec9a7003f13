// Package neighbourhoods is the page of neighbourhoods: who works where, and which
// sectors have nobody. How such a page works stands in package lists.
//
//	page.go      the list of neighbourhoods
//	partners.go  their partners, sector by sector
//	people.go    who works there
//
// What it may import is said in package page.
package neighbourhoods
