package xl

import "time"

// Book describes a whole workbook. Equal books are written as equal bytes.
type Book struct {
	Title       string // required; the document property readers announce
	Subject     string
	Author      string // required
	Company     string
	Description string
	Program     string            // what made the file, such as "Placebook 1.0"
	Language    string            // as in BCP 47; empty means "en-GB"
	Created     time.Time         // required; written in UTC to the second
	Custom      map[string]string // further document properties

	Page   Page   // what stands at the edge of every printed page
	Names  []Name // defined names besides those given by Value.Named
	Sheets []Sheet
}

// Page is the header and footer of each printed page. The centre of the
// footer is the sheet's name and its right "Page 1 of 8". Whatever matters in
// it must be said in a cell too: most screen readers skip headers.
type Page struct {
	HeaderLeft  string
	HeaderRight string // bold and red: "DRAFT"
	FooterLeft  string
}

// Name is a defined name for a formula or a range, such as
// {"Tolerance", "28"} or {"AsAt", "'Notes'!$B$6"}.
type Name struct {
	Name   string
	Refers string // without a leading "="
}

// Sheet describes one worksheet. A1 holds Title, A2 About, A3 Headline; the
// blocks follow from row 5.
type Sheet struct {
	Name     string // on the tab, 31 characters at most
	Title    string // required
	About    string // required: what is here, as at when
	Headline Value  // one computed sentence; Nothing leaves it out
	Widths   []float64
	Tab      Colour // of the tab; empty for none
	Zoom     int    // per cent; 0 means 100
	// Locked keeps people from typing into what is not Open, by mistake: there is
	// no password. Rows may be put in, taken out and sorted.
	Locked bool
	Print  Print
	Blocks []Block
}

// Print says how a sheet goes on A4 paper, always one page wide.
type Print struct {
	Landscape bool
	Tall      int // pages high at most; 0 for as many as it takes
}

// Block is a part of a sheet: Heading, Tiles, Points, Pairs, Links, Charts or
// Table. Blocks stand below one another in their order.
type Block interface {
	place(*canvas)
}

// Heading is a line of bold text above what follows.
type Heading string

// Tiles are headline numbers side by side, one to a column; when there are
// more tiles than columns they go on in a further band.
type Tiles []Tile

// Tile is one headline number: four cells below one another.
type Tile struct {
	Label  string
	Number Value // usually Calc
	Words  Value // what the number counts
	Was    Value // the figure last time; its tone colours the words
}

// Points are short sentences, each behind a word: "AGREE, item 1".
type Points struct {
	Heading string // empty for none
	Items   []Point
}

// Point is one of Points.
type Point struct {
	Word Value // in column A, usually toned
	Text Value // from column B; may run over the columns after it
}

// Pairs are facts with their names, in columns that are read downwards.
type Pairs struct {
	Heading string
	Across  int // how many pairs side by side; 0 means 1
	Items   []Pair
}

// Pair is one fact.
type Pair struct {
	Key   string
	Value Value
}

// Links are references to other sheets and addresses, with the heading in
// column A and the links in the columns after it.
type Links struct {
	Heading string
	Items   []Value
}
