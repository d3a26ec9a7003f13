// Package place knows where Placebook keeps things on a laptop when nobody says
// otherwise, and writes the log and the trace of a crash beside the data.
//
//	place.go  Data, Sample, Settings: folders and files of the person at the laptop
//	log.go    Log: what went wrong, for whoever helps; never a value
//	crash.go  CatchCrash: what the program said when it fell over
//
// It imports data and nothing else of the house. The window and the command
// line share it, so that both find the same data.
package place
