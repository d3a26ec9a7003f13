// Package merge says what a record is after changes from any number of laptops,
// in any order, any number of times. It is pure: no disk, no clock of its own.
//
// A cell of a field is a multi-value register. A write replaces exactly the
// values its author had seen; values written apart stay side by side. One of
// them is shown (the later by the hybrid clock), and the difference is listed
// until a person settles it by an ordinary write that has seen both. Clocks
// alone never decide anything in silence.
//
//	row.go       Row: the cells of one record and what a set does to them
//	frontier.go  which sets are here, which wait, what is missing
//	clock.go     the hybrid clock
//
// Local writes and received ones go through the same Apply. It imports data and
// data/change.
package merge
