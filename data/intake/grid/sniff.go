package grid

import (
	"bytes"
	"io"
	"strings"
)

// headSize is how much of a file is looked at to find out what it is.
const headSize = 64 << 10

// isZip tells whether the bytes begin as a zip does, an empty one included.
func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// magics are the first bytes of what people choose by mistake. Those that could
// also begin a heading are believed only of bytes that are no text.
var magics = []struct {
	prefix, what string
	heading      bool
}{
	{"\x89PNG", "a picture", false}, {"\xff\xd8\xff", "a picture", false}, {"GIF8", "a picture", true},
	{"II*\x00", "a picture", false}, {"MM\x00*", "a picture", false}, {"BM", "a picture", true},
	{"RIFF", "a picture or a recording", true},
	{"%PDF", "a PDF document", false}, {"{\\rtf", "a text document", false},
	{"7z\xbc\xaf\x27\x1c", "a packed folder", false}, {"Rar!", "a packed folder", true}, {"\x1f\x8b", "a packed file", false},
	{"MZ", "a program", true}, {"\x7fELF", "a program", false}, {"SQLite format 3", "a database", true},
}

// sniffBinary returns the Error of bytes that are no text, or nil. Text in
// UTF-16 is full of zero bytes, so its turn comes first.
func sniffBinary(src source, head []byte) error {
	if bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return sniffOLE(src)
	}
	for _, old := range []string{"\x09\x00\x04\x00", "\x09\x02\x06\x00", "\x09\x04\x06\x00", "\x09\x08\x08\x00", "\x09\x08\x10\x00"} {
		if bytes.HasPrefix(head, []byte(old)) { // Excel 2 to 5 without a container
			return oldWorkbook(src.name)
		}
	}
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) && (!m.heading || mostlyControl(head)) {
			return notSpreadsheet(src.name, m.what)
		}
	}
	if _, wide := wideOrder(head); !wide && mostlyControl(head) {
		return notSpreadsheet(src.name, "not text and not a workbook")
	}
	return nil
}

// mostlyControl tells whether more than one byte in fifty is a control
// character: so it is in pictures and programs, and in no list.
func mostlyControl(head []byte) bool {
	odd := 0
	for _, b := range head {
		if b < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a", rune(b)) {
			odd++
		}
	}
	return odd*50 > len(head)
}

// sniffOLE tells apart what is kept in Microsoft's older container. The names
// of what is inside stand there in UTF-16, at no fixed place.
func sniffOLE(src source) error {
	within := []struct {
		name   string
		reason error
	}{
		{"EncryptedPackage", refuse(ErrPassword, nil, "“%s” is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password), save it and import it again.", src.name)},
		{"WordDocument", notSpreadsheet(src.name, "a Word document")},
		{"PowerPoint Document", notSpreadsheet(src.name, "a presentation")},
		{"__substg1.0_", notSpreadsheet(src.name, "an e-mail message")},
	}
	for _, w := range within {
		if containsWide(src, w.name) {
			return w.reason
		}
	}
	return oldWorkbook(src.name)
}

// containsWide tells whether the bytes hold text in UTF-16, reading piece by
// piece with an overlap so that no match is cut in two.
func containsWide(src source, text string) bool {
	var want []byte
	for _, b := range []byte(text) {
		want = append(want, b, 0)
	}
	from := io.NewSectionReader(src, 0, src.size)
	piece := make([]byte, 1<<16)
	kept := 0
	for {
		n, err := io.ReadFull(from, piece[kept:])
		have := piece[:kept+n]
		if bytes.Contains(have, want) {
			return true
		}
		if err != nil {
			return false
		}
		kept = copy(piece, have[len(have)-len(want)+1:])
	}
}

// sniffText returns the Error of text that is no list, or nil. head is decoded.
func sniffText(name, head string) error {
	start := strings.ToLower(strings.TrimLeft(head, "\ufeff \t\r\n"))
	switch {
	case strings.HasPrefix(start, "begin:vcard"), strings.HasPrefix(start, "begin:vcalendar"):
		return refuse(ErrCard, nil, "“%s” holds address cards or a calendar, not a list. Export the contacts as csv (in Outlook: File, Open & Export) and import that.", name)
	case strings.HasPrefix(start, "mime-version:") && strings.Contains(start, "multipart/related"):
		return webPage(name)
	case !strings.HasPrefix(start, "<"):
		return nil
	case strings.Contains(start, "urn:schemas-microsoft-com:office:spreadsheet"):
		return refuse(ErrXML2003, nil, "“%s” is a spreadsheet in Excel's XML of 2003. Open it in Excel, choose Save As, Excel Workbook (.xlsx), and import that.", name)
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div", "<style"} {
		if strings.HasPrefix(start, tag) || strings.HasPrefix(start, "<?xml") && strings.Contains(start, tag) {
			return webPage(name)
		}
	}
	if strings.HasPrefix(start, "<?xml") || strings.HasPrefix(start, "<!doctype") {
		return notSpreadsheet(name, "an XML file of another sort")
	}
	return nil
}

func webPage(name string) error {
	return refuse(ErrHTML, nil, "“%s” is a web page, even if its name ends in .xls. Open it in Excel, choose Save As, Excel Workbook (.xlsx), and import that.", name)
}

func oldWorkbook(name string) error {
	return refuse(ErrOldXLS, nil, "“%s” is a workbook of an older or a binary sort. Open it in Excel, choose Save As, Excel Workbook (.xlsx), and import that.", name)
}

func notSpreadsheet(name, what string) error {
	return refuse(ErrNotSpreadsheet, nil, "“%s” is not a spreadsheet: it is %s. Choose an Excel workbook (.xlsx) or a csv file.", name, what)
}

func otherProgram(name, program string) error {
	return refuse(ErrOtherProgram, nil, "“%s” is a file of %s. Open it there, save or export it as Excel workbook (.xlsx), and import that.", name, program)
}
