// Package place knows where Placebook keeps things on a laptop when nobody says
// otherwise, and writes the log and the trace of a crash beside the data.
//
//	place.go   Data, Sample, Settings: folders and files of the person at the laptop
//	policy.go  Policy: what IT has laid down, from one table
//	policy_windows.go, policy_other.go   where it stands: the registry; a file
//	fit.go     Fit: where data may not lie, since it would come to harm
//	fit_windows.go, fit_other.go   what the system knows of a drive
//	log.go     Log: what went wrong, for whoever helps; never a value
//	crash.go   CatchCrash: what the program said when it fell over
//
// It imports data and nothing else of the house. The window and the command
// line share it, so that both find the same data.
package place
