package grid

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	utf16 "golang.org/x/text/encoding/unicode"
)

// ole is the older container with text in it, as it would stand there.
func ole(within string) []byte {
	data := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	data = append(data, make([]byte, 1<<16-30)...) // so that the name lies across two pieces
	return append(data, wide(utf16.LittleEndian, utf16.IgnoreBOM)(within)...)
}

func officeZip(main string) []byte {
	return zipped(part{"[Content_Types].xml", "<Types/>"},
		part{"_rels/.rels", relNS + `<Relationship Id="r" Type="` + relTo + `officeDocument" Target="` + main + `"/></Relationships>`},
		part{main, "<x/>"})
}

func TestRefused(t *testing.T) {
	good := byHand(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`)
	noise := strings.Repeat("\x00\x01\x02\x03\x04abc", 20)
	for _, test := range []struct {
		name string
		data []byte
		want Reason
		says string
	}{
		{"nothing", nil, ErrEmpty, "nothing in"},
		{"only blanks", []byte("\ufeff\r\n ,,\r\n\r\n"), ErrEmpty, "nothing in"},
		{"only a mark", []byte("\xff\xfe"), ErrEmpty, "nothing in"},
		{"stated separator alone", []byte("sep=;\r\n"), ErrEmpty, "nothing in"},
		{"empty workbook", byHand(`<sheetData/>`), ErrEmpty, "nothing in"},
		{"PNG", []byte("\x89PNG\r\n\x1a\n" + noise), ErrNotSpreadsheet, "a picture"},
		{"JPEG", []byte("\xff\xd8\xff\xe0" + noise), ErrNotSpreadsheet, "a picture"},
		{"bitmap", []byte("BM" + noise), ErrNotSpreadsheet, "a picture"},
		{"PDF", []byte("%PDF-1.7\n1 0 obj"), ErrNotSpreadsheet, "a PDF"},
		{"program", []byte("MZ" + noise), ErrNotSpreadsheet, "a program"},
		{"rich text", []byte(`{\rtf1\ansi}`), ErrNotSpreadsheet, "a text document"},
		{"noise", []byte(noise), ErrNotSpreadsheet, "not text"},
		{"Word", officeZip("word/document.xml"), ErrNotSpreadsheet, "a Word document"},
		{"PowerPoint", officeZip("ppt/presentation.xml"), ErrNotSpreadsheet, "a presentation"},
		{"xlsb", officeZip("xl/workbook.bin"), ErrOldXLS, ".xlsx"},
		{"zip of a csv", zipped(part{"list.csv", "a,b"}), ErrNotSpreadsheet, "Unpack it"},
		{"empty zip", zipped(), ErrNotSpreadsheet, "Unpack it"},
		{"OpenDocument", zipped(part{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}), ErrOtherProgram, "LibreOffice"},
		{"OpenDocument text", zipped(part{"mimetype", "application/vnd.oasis.opendocument.text"}), ErrNotSpreadsheet, "OpenDocument"},
		{"Numbers", zipped(part{"Index/Document.iwa", "x"}), ErrOtherProgram, "Apple Numbers"},
		{"xls", ole("Workbook"), ErrOldXLS, "Save As"},
		{"xls of long ago", []byte("\x09\x08\x08\x00\x00\x05\x05\x00"), ErrOldXLS, "Save As"},
		{"password", ole("EncryptedPackage"), ErrPassword, "password"},
		{"doc", ole("WordDocument"), ErrNotSpreadsheet, "a Word document"},
		{"message", ole("__substg1.0_0037001F"), ErrNotSpreadsheet, "an e-mail"},
		{"web page", []byte("\r\n<HTML><body><table><tr><td>a"), ErrHTML, "web page"},
		{"table of a web page", []byte("<table border=1><tr><td>a"), ErrHTML, "web page"},
		{"web page in UTF-16", wide(utf16.LittleEndian, utf16.UseBOM)("<html><body>"), ErrHTML, "web page"},
		{"XHTML", []byte(`<?xml version="1.0"?><!DOCTYPE html><html>`), ErrHTML, "web page"},
		{"web archive", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"), ErrHTML, "web page"},
		{"XML of 2003", []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), ErrXML2003, "2003"},
		{"other XML", []byte(`<?xml version="1.0"?><feed/>`), ErrNotSpreadsheet, "XML"},
		{"address cards", []byte("BEGIN:VCARD\r\nVERSION:3.0\r\n"), ErrCard, "address cards"},
		{"cut short", good[:len(good)/2], ErrBroken, "damaged"},
		{"no directory", []byte("PK\x03\x04" + noise), ErrBroken, "damaged"},
		{"no workbook", zipped(part{"[Content_Types].xml", "<Types/>"}), ErrBroken, "damaged"},
		{"no sheet", byHand("", part{"xl/_rels/workbook.xml.rels", relNS + `<Relationship Id="rId1" Type="` + relTo + `worksheet" Target="nowhere.xml"/></Relationships>`}), ErrBroken, "damaged"},
		{"sheet cut short", byHand("", part{"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>`}), ErrBroken, "damaged"},
		{"cell cut short", byHand("", part{"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1"><v>1`}), ErrBroken, "damaged"},
		{"texts cut short", byHand("<sheetData/>", part{"xl/sharedStrings.xml", `<sst><si><t>a`}), ErrBroken, "damaged"},
		{"XML that is none", byHand("<<<"), ErrBroken, "damaged"},
		{"workbook that is none", byHand("", part{"xl/workbook.xml", `nothing`}), ErrBroken, "damaged"},
		{"damaged part", damage(good), ErrBroken, "damaged"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := ReadBytes(context.Background(), "list.xlsx", test.data, Options{})
			if !errors.Is(err, test.want) {
				t.Fatalf("got %v", err)
			}
			if said := err.Error(); !strings.Contains(said, test.says) || !strings.Contains(said, "“list.xlsx”") {
				t.Errorf("says %q", said)
			}
		})
	}
}

// damage spoils the last part's bytes, where its checksum notices.
func damage(good []byte) []byte {
	z := must(zip.NewReader(bytes.NewReader(good), int64(len(good))))
	last := z.File[len(z.File)-1]
	bad := bytes.Clone(good)
	at := must(last.DataOffset())
	for i := range last.CompressedSize64 {
		bad[at+int64(i)] ^= 0x55
	}
	return bad
}

func TestContentDecides(t *testing.T) {
	book := byHand(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`)
	for _, test := range []struct {
		name string
		data []byte
		want string
	}{
		{"list.xlsx", []byte("a,b\nc,d\n"), "csv"},
		{"list.csv", book, "xlsx"},
		{"list", book, "xlsx"},
		{"list.xlsm", book, "xlsx"},
		{"BMA members.txt", []byte("BMA number,Name\n1,Ana\n"), "csv"},
		{"<x>.txt", []byte("<name>,town\na,b\n"), "csv"},
	} {
		if f := opened(t, test.name, test.data); f.Format != test.want || f.Name != test.name {
			t.Errorf("%s: read as %s", test.name, f.Format)
		}
	}
}

// packed makes a zip of one entry whose headers state what they like.
func packed(name string, body []byte, stated uint64) []byte {
	var squeezed, b bytes.Buffer
	w := must(flate.NewWriter(&squeezed, flate.BestCompression))
	must(w.Write(body))
	try(w.Close())
	z := zip.NewWriter(&b)
	for _, p := range []part{{"_rels/.rels", relNS + `<Relationship Id="r" Type="` + relTo + `officeDocument" Target="` + name + `"/></Relationships>`}} {
		must(must(z.Create(p.name)).Write([]byte(p.text)))
	}
	raw := must(z.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(body),
		CompressedSize64: uint64(squeezed.Len()), UncompressedSize64: stated,
	}))
	must(raw.Write(squeezed.Bytes()))
	try(z.Close())
	return b.Bytes()
}

func TestBombs(t *testing.T) {
	big := make([]byte, 40<<20)
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	for _, test := range []struct {
		name string
		data []byte
		want Reason
	}{
		{"it says so", packed("xl/workbook.xml", big, 400<<20), ErrTooBig},
		{"it says the most there is", packed("xl/workbook.xml", big, 1<<63), ErrTooBig},
		{"it says less", packed("xl/workbook.xml", big, 100), ErrBroken},
		{"it packs too well", packed("xl/workbook.xml", big, uint64(len(big))), ErrTooBig},
	} {
		_, err := ReadBytes(context.Background(), "x.xlsx", test.data, Options{})
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
		if left := must(os.ReadDir(tmp)); len(left) > 0 {
			t.Errorf("%s: %s is left", test.name, left[0].Name())
		}
	}
}

func TestManySmallEntriesAreTooBigTogether(t *testing.T) {
	var parts []part
	for _, name := range []string{"a", "b", "c"} {
		parts = append(parts, part{name, strings.Repeat("some text ", 50_000)})
	}
	_, err := ReadBytes(context.Background(), "x.xlsx", zipped(parts...), Options{MaxUnpacked: 1 << 20})
	if !errors.Is(err, ErrTooBig) {
		t.Errorf("got %v", err)
	}
	var many bytes.Buffer
	z := zip.NewWriter(&many)
	for range maxEntries + 1 {
		must(z.CreateHeader(&zip.FileHeader{Name: "a"}))
	}
	try(z.Close())
	if _, err = ReadBytes(context.Background(), "x.xlsx", many.Bytes(), Options{}); !errors.Is(err, ErrTooBig) {
		t.Errorf("many entries: %v", err)
	}
}

func TestPartsOfAnySizeAreBounded(t *testing.T) {
	styles := `<styleSheet ` + mainNS + `>` + strings.Repeat("<!-- "+strings.Repeat("x", 1000)+"-->", maxPart/1000) + `</styleSheet>`
	f := opened(t, "x.xlsx", byHand(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`, part{"xl/styles.xml", styles + string(noisy(1<<20))}))
	if len(f.Warnings) != 1 {
		t.Errorf("warnings: %q", f.Warnings)
	}
}

// noisy returns bytes that do not pack.
func noisy(n int) []byte {
	data := make([]byte, n)
	state := uint64(1)
	for i := 0; i+8 <= n; i += 8 {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		binary.LittleEndian.PutUint64(data[i:], state)
	}
	return data
}

func TestSizeIsCheckedBeforeReading(t *testing.T) {
	dir := t.TempDir()
	csvFile, bookFile := filepath.Join(dir, "a.csv"), filepath.Join(dir, "a.xlsx")
	try(os.WriteFile(csvFile, []byte(strings.Repeat("a,b\n", 300)), 0o600))
	try(os.WriteFile(bookFile, byHand(`<sheetData/>`), 0o600))
	if _, err := Read(context.Background(), csvFile, Options{MaxCSV: 1000}); !errors.Is(err, ErrTooBig) {
		t.Errorf("csv: %v", err)
	}
	if _, err := Read(context.Background(), bookFile, Options{MaxXLSX: 100}); !errors.Is(err, ErrTooBig) {
		t.Errorf("workbook: %v", err)
	}
	for _, path := range []string{csvFile, bookFile} { // the usual limits, on files that are mostly holes
		try(os.Truncate(path, 101<<20))
		if _, err := Read(context.Background(), path, Options{}); !errors.Is(err, ErrTooBig) || !strings.Contains(err.Error(), "101 MB") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	for path, says := range map[string]string{
		dir:                           "is a folder",
		filepath.Join(dir, "no.xlsx"): "is not there. Choose it again",
		os.DevNull:                    "not an ordinary file",
	} {
		_, err := Read(context.Background(), path, Options{})
		if !errors.Is(err, ErrUnreadable) || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := unreadable("x", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}); !strings.Contains(err.Error(), "not allowed") {
		t.Errorf("permission: %v", err)
	}
	if err := unreadable("x", errors.New("sharing violation")); !strings.Contains(err.Error(), "open in Excel") {
		t.Errorf("in use: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	book := byHand(`<sheetData>` + strings.Repeat(`<row><c><v>1</v></c></row>`, 20_000) + `</sheetData>`)
	for name, data := range map[string][]byte{"csv": []byte(strings.Repeat("a,b\n", 20_000)), "xlsx": book} {
		ctx, cancel := context.WithCancel(context.Background())
		_, err := ReadBytes(ctx, "x", data, Options{Progress: func(done, total int64) { cancel() }})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPanicOfALibraryIsAnError(t *testing.T) {
	_, err := ReadBytes(context.Background(), "x.csv", []byte("a,b\n"), Options{Progress: func(int64, int64) { panic("as a library might") }})
	if !errors.Is(err, ErrBroken) {
		t.Errorf("got %v", err)
	}
}
