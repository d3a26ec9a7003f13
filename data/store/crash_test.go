package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// A child process works on a store and says on its standard output what it is
// about to do ("> "), what was acknowledged ("<"), and when it syncs ("."). The
// parent kills it at some moment. What the parent has read is the witness: all
// that was acknowledged must be there, what was under way whole or not at all.

const (
	childFolder = "PLACEBOOK_TEST_FOLDER"
	childJob    = "PLACEBOOK_TEST_JOB"
	childSeed   = "PLACEBOOK_TEST_SEED"

	importRows = 5000 // more than one part
)

// A worker is the child.
type worker struct {
	dir string
	s   *store.Store
	r   *rand.Rand
}

func child(dir, job, seed string) int {
	n, _ := strconv.ParseUint(seed, 10, 64)
	w := &worker{dir: dir, r: rand.New(rand.NewPCG(n, 1))}
	if err := w.work(job); err != nil {
		fmt.Println("! " + err.Error())
	}
	fmt.Println("end")
	io.Copy(io.Discard, os.Stdin) // wait to be killed
	return 0
}

func (w *worker) work(job string) error {
	if job == "init" {
		_, _, err := store.Create(w.dir, pass, w.options())
		fmt.Println("<")
		return err
	}
	if err := w.open(); err != nil {
		return err
	}
	for range roundsOf[job] {
		if err := w.round(job); err != nil {
			return err
		}
	}
	return nil
}

// roundsOf says how often a job does its round before it is over.
var roundsOf = map[string]int{"edits": 20, "import": 2, "start": 6, "rebuild": 4, "undo": 10}

func (w *worker) options() store.Options {
	return options().WithSync(func(f *os.File) error {
		fmt.Println(".")
		err := f.Sync()
		fmt.Println(".")
		return err
	})
}

func (w *worker) open() (err error) {
	fmt.Println("> open")
	w.s, err = store.Open(w.dir, secret(), w.options())
	fmt.Println("<")
	return err
}

func (w *worker) round(job string) error {
	switch job {
	case "edits":
		return w.edit()
	case "import":
		return errors.Join(w.edit(), w.bringIn())
	case "undo":
		err := w.edit()
		if w.r.IntN(16) == 0 {
			err = w.bringIn()
		}
		for range w.r.IntN(3) {
			err = errors.Join(err, w.takeBack("undo"))
		}
		for range w.r.IntN(2) {
			err = errors.Join(err, w.takeBack("redo"))
		}
		return err
	}
	err := errors.Join(w.edit(), w.s.Close())
	if job == "rebuild" {
		err = errors.Join(err, spoil(filepath.Join(w.dir, "view"), w.r))
	}
	return errors.Join(err, w.open())
}

// spoil flips a byte in a file of the view.
func spoil(view string, r *rand.Rand) error {
	files, err := filepath.Glob(filepath.Join(view, "db", "*"))
	if err != nil || len(files) == 0 {
		return err
	}
	name := files[r.IntN(len(files))]
	b, err := os.ReadFile(name)
	if err != nil || len(b) == 0 {
		return err
	}
	b[r.IntN(len(b))] ^= 0x55
	return os.WriteFile(name, b, 0o600)
}

func (w *worker) edit() error {
	id, name := fmt.Sprint("e", w.r.IntN(6)), fmt.Sprint("name-", w.r.Uint32())
	fmt.Println("> set", id, name)
	o := &data.Organisation{Name: name}
	o.ID = data.ID(id)
	err := w.s.Update("Edit", func(tx *store.Tx) error { return edit.Save(tx, o) })
	fmt.Println("<")
	return err
}

func (w *worker) bringIn() error {
	k := fmt.Sprint("m", w.r.Uint32())
	fmt.Println("> import", k)
	err := w.s.UpdateImport("Bring in a list", func(tx *store.Tx) error {
		for i := range importRows {
			o := &data.Organisation{Name: fmt.Sprintf("Member %s of many, number %d", k, i), Address: "1 Example Street, Exampleton, Exampleshire", Status: data.StatusActive}
			o.ID = data.ID(fmt.Sprintf("%s-%d", k, i))
			if err := edit.Save(tx, o); err != nil {
				return err
			}
		}
		return nil
	})
	fmt.Println("<")
	return err
}

func (w *worker) takeBack(what string) (err error) {
	can, do := w.s.CanUndo, w.s.Undo
	if what == "redo" {
		can, do = w.s.CanRedo, w.s.Redo
	}
	if _, ok := can(); ok {
		fmt.Println(">", what)
		_, err = do()
		fmt.Println("<")
	}
	return err
}

// A world is what a store holds: names by ID, and of an import how many rows.
type world map[string]string

// A witness follows the child.
type witness struct {
	now        world
	done, back []world
	pending    string
	trouble    []string
	lines      int
}

func (w *witness) hear(line string) {
	w.lines++
	switch {
	case line == "." || line == "end":
	case line == "<":
		w.take(w.pending)
		w.pending = ""
	case strings.HasPrefix(line, "> "):
		w.pending = line[2:]
	default:
		w.trouble = append(w.trouble, line)
	}
}

func (w *witness) take(what string) {
	f := strings.Fields(what)
	switch f[0] {
	case "open": // what can be undone stays as it was
	case "set":
		w.step(f[1], f[2])
	case "import":
		w.step(f[1], strconv.Itoa(importRows))
	case "undo":
		w.back, w.now, w.done = append(w.back, w.now), w.done[len(w.done)-1], w.done[:len(w.done)-1]
	case "redo":
		w.done, w.now, w.back = append(w.done, w.now), w.back[len(w.back)-1], w.back[:len(w.back)-1]
	}
}

func (w *witness) step(id, value string) {
	w.done, w.back = append(w.done, w.now), nil
	w.now = maps.Clone(w.now)
	w.now[id] = value
}

func holds(t *testing.T, s *store.Store) world {
	t.Helper()
	counts, out := map[string]int{}, world{}
	s.View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			k, i, many := strings.Cut(string(o.ID), "-")
			if !many {
				out[k] = o.Name
				continue
			}
			if o.Name != fmt.Sprintf("Member %s of many, number %s", k, i) {
				t.Errorf("%s is called %s", o.ID, o.Name)
			}
			counts[k]++
		}
		return nil
	})
	for k, n := range counts {
		out[k] = strconv.Itoa(n)
	}
	return out
}

// startChild begins a job; lines gives what the child says.
func startChild(t *testing.T, dir, job string, seed uint64) (cmd *exec.Cmd, lines *bufio.Scanner) {
	t.Helper()
	cmd = exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childFolder+"="+dir, childJob+"="+job, fmt.Sprintf("%s=%d", childSeed, seed))
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close() })
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

var spun uint64 // so that a spin is not optimised away

// killSoon kills the child after it has said so many more lines, and a little
// later still: the loop has no meaning but the time it takes.
func killSoon(cmd *exec.Cmd, lines *bufio.Scanner, after int, r *rand.Rand, hear func(string)) {
	for i := 0; i < after && lines.Scan() && lines.Text() != "end"; i++ {
		hear(lines.Text())
	}
	for range r.IntN(1 << (4 + r.IntN(20))) {
		spun++
	}
	cmd.Process.Kill()
	for lines.Scan() { // what it had said before it died
		hear(lines.Text())
	}
	cmd.Wait()
}

func rounds(short, full int) int {
	if testing.Short() {
		return short
	}
	return full
}

func TestNothingAcknowledgedIsLostWhenKilled(t *testing.T) {
	jobs := []struct {
		name string
		most int // lines after which the job is over
	}{{"edits", 80}, {"import", 18}, {"start", 40}, {"rebuild", 28}, {"undo", 80}}
	r := rand.New(rand.NewPCG(uint64(os.Getpid()), 7))
	var dir string
	w := &witness{}
	for i := range rounds(10, 100) {
		if i%len(jobs) == 0 {
			s := create(t)
			dir, w = s.Dir(), &witness{now: world{}}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		job, seed := jobs[i%len(jobs)], r.Uint64()
		w.lines, w.pending = 0, ""
		cmd, lines := startChild(t, dir, job.name, seed)
		killSoon(cmd, lines, 1+r.IntN(job.most), r, w.hear)
		if len(w.trouble) > 0 {
			t.Fatalf("round %d, %s: the child says %q", i, job.name, w.trouble)
		}
		verifyAfter(t, dir, w, fmt.Sprintf("round %d, %s, seed %d, killed after line %d", i, job.name, seed, w.lines))
	}
}

// verifyAfter opens what the child left and compares it with what the witness
// heard.
func verifyAfter(t *testing.T, dir string, w *witness, round string) {
	t.Helper()
	s, err := store.Open(dir, secret(), options())
	if err != nil {
		t.Fatalf("%s: %v (%s)", round, err, data.Sentence(err))
	}
	defer s.Close()
	got := holds(t, s)
	acknowledged := w.now
	if !maps.Equal(got, acknowledged) {
		if w.pending != "" {
			w.take(w.pending)
		}
		if !maps.Equal(got, w.now) {
			t.Fatalf("%s: holds %v\nacknowledged: %v\nunder way: %s", round, got, acknowledged, w.pending)
		}
	}
	_, undo := s.CanUndo()
	_, redo := s.CanRedo()
	if undo != (len(w.done) > 0) || redo != (len(w.back) > 0) {
		t.Fatalf("%s: can undo %v, redo %v; it was %d and %d steps", round, undo, redo, len(w.done), len(w.back))
	}
	report, err := s.Check()
	if err != nil || len(report.Problems) > 0 {
		t.Fatalf("%s: check: %v %v", round, err, report.Problems)
	}
}

func TestAnInterruptedInitCanBeRepeated(t *testing.T) {
	r := rand.New(rand.NewPCG(uint64(os.Getpid()), 8))
	for i := range rounds(3, 12) {
		dir := filepath.Join(t.TempDir(), "data")
		cmd, lines := startChild(t, dir, "init", 1)
		w := &witness{now: world{}, pending: "open"}
		killSoon(cmd, lines, r.IntN(6), r, w.hear)
		s, _, err := store.Create(dir, pass, options())
		switch made := w.pending == ""; {
		case err == nil && made:
			t.Fatalf("round %d: data that was made is made again", i)
		case err != nil && (!errors.Is(err, store.ErrForeign) || !store.Exists(dir)):
			t.Fatalf("round %d: %v", i, err)
		case err != nil:
			s = open(t, dir) // it had come to its end, only not said so
		}
		save(t, s, "New partner", &data.Organisation{Name: "Example Homes"})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
