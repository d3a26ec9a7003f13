// Package guide reads the user guide: short topics in files of their own, in
// groups and in an order, and the search through them. It knows nothing of the
// window; package help draws what it finds.
//
//	guide.go   Load: groups and topics in their order
//	parse.go   a file into blocks
//	inline.go  a line into spans: bold, keys, links
//	search.go  Find: titles and text, typos forgiven
//	html.go    Leaflet: the whole guide as one HTML file
//
// # How a topic is written
//
// The file's name is the topic's key. Its first line is the title; below it
// may stand words that people look for and that the text does not use:
//
//	# Find a partner
//	Found by: search, look up, where is
//
//	A paragraph. **What stands on the screen** is bold, `Ctrl+K` is a key.
//	[The sample](sample) leads to another topic, [Open Partners](go:partners)
//	to a place in the program.
//
//	## A heading
//
//	1. The first step.
//	2. The second.
//
//	- One thing of several.
//
//	![What the picture shows](list.png)
//
//	{keys Edit}
//
// The last is made by the program: the keys of a menu, or the folder of the
// data ({folder}). Lines of one paragraph, step or item follow each other; an
// empty line ends it. Nothing else is known, and a file that holds anything
// else is refused.
//
// The file order.txt says the order: a line for each key, under the name of
// its group, which begins with "# ".
//
// It imports the standard library only.
package guide
