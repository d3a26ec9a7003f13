package grid

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// What a zip directory may say before anything is unpacked. Workbooks pack at
// 5 to 40 to 1, very repetitive ones at 200; deflate cannot do better than
// about 1,030 to 1, and only a bomb comes near.
const (
	maxEntries  = 20_000
	maxRatio    = 500
	ratioMatter = 16 << 20 // a small file may pack as well as it likes
	maxPart     = 16 << 20 // of a part that is held in memory as a whole
)

// pack is the zip of a workbook.
type pack struct {
	ctx   context.Context
	name  string
	files map[string]*zip.File // by name in lower case
	left  int64                // bytes that may yet be unpacked
	limit int64
	read  func(n int) // told of every unpacked byte
}

// openPack reads the directory of a zip and refuses what would unpack to too
// much. Only the directory is read.
func openPack(ctx context.Context, src source, o Options) (*pack, error) {
	z, err := zip.NewReader(src, src.size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // no name is ever used as a path here
		return nil, damaged(src.name, err)
	}
	if len(z.File) > maxEntries {
		return nil, refuse(ErrTooBig, nil, "“%s” holds far more parts than any workbook does. Open it in Excel, copy the list to a new workbook, and import that.", src.name)
	}
	p := &pack{ctx: ctx, name: src.name, files: make(map[string]*zip.File, len(z.File)), limit: o.MaxUnpacked}
	var packed, unpacked uint64
	for _, f := range z.File {
		if f.UncompressedSize64 > uint64(o.MaxUnpacked) {
			return nil, tooBig(src.name, int64(min(f.UncompressedSize64, 1<<50)), o.MaxUnpacked, "a workbook, once unpacked,")
		}
		unpacked += f.UncompressedSize64
		packed += f.CompressedSize64
		if unpacked > uint64(o.MaxUnpacked) {
			return nil, tooBig(src.name, int64(unpacked), o.MaxUnpacked, "a workbook, once unpacked,")
		}
		if name := partName(f.Name); p.files[name] == nil {
			p.files[name] = f
		}
	}
	if unpacked > ratioMatter && unpacked/max(packed, 1) > maxRatio {
		return nil, tooBig(src.name, int64(unpacked), ratioMatter, "a file that packs as small as this")
	}
	// Parts are read once, but for a few small ones.
	p.left = o.MaxUnpacked + 4*maxPart
	return p, nil
}

// partName is the form in which names of parts are compared.
func partName(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(name, `\`, "/")), "/")
}

// has tells whether the part is there.
func (p *pack) has(part string) bool { return p.files[partName(part)] != nil }

// size is what the directory says of a part's unpacked size.
func (p *pack) size(part string) int64 {
	if f := p.files[partName(part)]; f != nil {
		return int64(f.UncompressedSize64)
	}
	return 0
}

// errNoPart is a part that something points to and that is not there.
var errNoPart = errors.New("part is missing")

// open returns a part as a stream which ends with an Error when more than the
// limit has been unpacked in all.
func (p *pack) open(part string) (io.ReadCloser, error) {
	f := p.files[partName(part)]
	if f == nil {
		return nil, errNoPart
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	counted := &checkedReader{ctx: p.ctx, from: r, count: func(n int) {
		p.left -= int64(n)
		if p.read != nil {
			p.read(n)
		}
	}}
	return &partReader{Reader: &budgetReader{counted, p}, Closer: r}, nil
}

type partReader struct {
	io.Reader
	io.Closer
}

// budgetReader ends a stream when its pack's budget is spent.
type budgetReader struct {
	io.Reader
	pack *pack
}

// Read reads while something may be unpacked.
func (b *budgetReader) Read(to []byte) (int, error) {
	if b.pack.left < 0 {
		return 0, tooBig(b.pack.name, b.pack.limit-b.pack.left, b.pack.limit, "a workbook, once unpacked,")
	}
	return b.Reader.Read(to)
}

// bytes returns a small part as a whole.
func (p *pack) bytes(part string) ([]byte, error) {
	r, err := p.open(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	if err == nil && len(data) > maxPart {
		err = refuse(ErrTooBig, nil, "“%s” holds far more styles or comments than can be read. Copy the list to a new workbook, values only, and import that.", p.name)
	}
	return data, err
}

// decode reads a small part into v. A part that is missing leaves v as it is.
func (p *pack) decode(part string, v any) error {
	data, err := p.bytes(part)
	if errors.Is(err, errNoPart) {
		return nil
	}
	if err != nil {
		return err
	}
	return newXML(bytes.NewReader(data)).Decode(v)
}

// newXML returns a decoder that reads any encoding XML may come in.
func newXML(r io.Reader) *xml.Decoder {
	buffered := bufio.NewReaderSize(r, 64<<10)
	r = buffered
	if mark, _ := buffered.Peek(2); len(mark) == 2 && (mark[0] == 0xff && mark[1] == 0xfe || mark[0] == 0xfe && mark[1] == 0xff) {
		r = transform.NewReader(buffered, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	}
	d := xml.NewDecoder(r)
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // decoded already
		}
		enc, err := htmlindex.Get(label)
		if err != nil {
			return nil, err
		}
		return enc.NewDecoder().Reader(in), nil
	}
	return d
}

// relation is a pointer from one part to another.
type relation struct {
	id, kind, part string
}

// relations returns what a part points to. kind is the last word of the type,
// which is the same in both sorts of Open XML, transitional and strict.
func (p *pack) relations(part string) ([]relation, error) {
	var list struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		}
	}
	dir, base := path.Split(part)
	if err := p.decode(path.Join(dir, "_rels", base+".rels"), &list); err != nil {
		return nil, err
	}
	var all []relation
	for _, r := range list.Relationship {
		if strings.EqualFold(r.Mode, "External") {
			continue
		}
		target := strings.ReplaceAll(r.Target, `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", dir, target)
		}
		all = append(all, relation{id: r.ID, kind: path.Base(r.Type), part: path.Clean(target)[1:]})
	}
	return all, nil
}

// find returns the first part of a kind that is there, "" for none.
func (p *pack) find(relations []relation, kind string) string {
	for _, r := range relations {
		if r.kind == kind && p.has(r.part) {
			return r.part
		}
	}
	return ""
}
