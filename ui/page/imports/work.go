package imports

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/ui/kit"
	"placebook/ui/page"
)

// Keys of the slow work: newer work takes the place of older under one key.
const (
	reading     = "import"
	bringing    = "bring in"
	decidingKey = "decide"
)

// work does something slow, shown at the foot of the page with a way to stop it.
func work[T any](i *imports, key, text string, do func(ctx context.Context, done func(n, of int)) (T, error), then func(T, error)) {
	bar := kit.NewProgress(func() { i.h.Runner().Cancel(key) })
	bar.Set(text, -1)
	i.busy, i.notice = bar, nil
	firm := key == bringing // one step, which is done or not: there is nothing to stop
	if firm {
		i.busy = kit.NewWords(kit.Bold, text)
	}
	i.show()
	kit.Run(i.h.Runner(), key, func(ctx context.Context, step func(kit.Step)) (T, error) {
		step(kit.Step{Part: -1, Text: text, Firm: firm})
		return do(ctx, func(n, of int) {
			part := float32(n) / float32(max(of, 1))
			step(kit.Step{Part: part, Text: text, Firm: firm})
			fyne.Do(func() { bar.Set(text, part) })
		})
	}, func(out T, err error) {
		i.busy = nil
		then(out, err)
	})
}

// looked is what came of reading a file: the file, and the plan unless its
// headings are not known.
type looked struct {
	file     *grid.File
	plan     *intake.Plan
	recalled []int // rows decided by answers that were remembered
}

// read reads another file and plans it.
func (i *imports) read(path string) {
	i.readFrom(path, filepath.Base(path), func(ctx context.Context, o grid.Options) (*grid.File, error) { return grid.Read(ctx, path, o) })
}

// pastedName is what rows are called that were copied elsewhere. They are held in
// memory alone.
const pastedName = "Pasted rows"

// readPasted reads rows that were copied elsewhere.
func (i *imports) readPasted(text string) {
	i.readFrom("", pastedName, func(ctx context.Context, o grid.Options) (*grid.File, error) {
		return grid.ReadBytes(ctx, pastedName, []byte(text), o)
	})
}

func (i *imports) readFrom(path, name string, read func(context.Context, grid.Options) (*grid.File, error)) {
	i.forget()
	i.anew = false
	i.path, i.file, i.result = path, nil, nil
	i.opts, i.mapping = readAs(path), map[string]string{}
	i.step = choosing
	book, dir, list, answers := i.book(), i.h.Dir(), i.list, i.answers()
	work(i, reading, "Reading "+name, func(ctx context.Context, done func(int, int)) (looked, error) {
		file, err := read(ctx, grid.Options{TmpDir: dir, Progress: func(n, of int64) { done(int(n), int(of)) }})
		if err != nil {
			return looked{}, err
		}
		return lookAt(ctx, file, list, book, readAs(path), answers, done)
	}, i.tookFile)
}

// readAs reads a file as people see it in their spreadsheet.
func readAs(path string) intake.Options {
	if path == "" {
		path = pastedName
	}
	return intake.Options{As: path, AsShown: true}
}

// lookAt plans a file, finding its list out where nobody has said it.
func lookAt(ctx context.Context, file *grid.File, list string, get func() (*book.Book, error), o intake.Options,
	answers intake.Answers, done func(int, int)) (looked, error) {
	b, err := get()
	if err != nil {
		return looked{}, err
	}
	if list == "" {
		list = guessList(ctx, file, b)
	}
	plan, err := intake.Make(ctx, file, list, b, o, done)
	if err != nil {
		return looked{file: file}, err
	}
	plan, recalled, err := plan.Recall(answers)
	return looked{file, plan, recalled}, err
}

// answers are those that are remembered, unless the person wants to be asked.
func (i *imports) answers() intake.Answers {
	if i.anew {
		return nil
	}
	return remembered(i.h.Store())
}

// replan plans the file that was read once more, after the person said another
// sheet or field. back takes that back when it cannot be done.
func (i *imports) replan(back func()) {
	file, list, get, o, answers := i.file, i.listNow(), i.book(), i.opts, i.answers()
	o.Map = i.mappings()
	work(i, reading, "Looking at "+file.Name, func(ctx context.Context, done func(int, int)) (looked, error) {
		return lookAt(ctx, file, list, get, o, answers, done)
	}, func(out looked, err error) {
		if err != nil {
			back()
			i.failed(err)
			return
		}
		lost := len(i.settled)
		i.forget()
		i.opts, i.plan = o, out.plan
		i.tellRecalled(out.recalled)
		if lost > 0 {
			i.tell(kit.Note, "The rows are read in another way now, so what you decided on "+page.Counted(lost, "row")+" is asked again where it is needed.")
		}
		i.show()
	})
}

func (i *imports) tookFile(out looked, err error) {
	i.file, i.plan = out.file, out.plan
	switch {
	case err == nil:
		i.tellRecalled(out.recalled)
		i.goTo(matching)
	case i.file != nil && errors.Is(err, intake.ErrHeading):
		i.tell(kit.Caution, data.Sentence(err))
		i.goTo(matching) // the person says which column is which
	default:
		i.failed(err)
	}
}

// failed says what went wrong, and leaves everything else as it was.
func (i *imports) failed(err error) {
	if errors.Is(err, context.Canceled) {
		i.tell(kit.Note, "Stopped. Nothing was written.")
	} else {
		i.h.Log().Warn("an import was refused", "kind", kindOf(err))
		i.tell(kit.Trouble, data.Sentence(err))
	}
	i.show()
}

// kindOf names an error without any value from the file.
func kindOf(err error) string {
	var file *grid.Error
	var known *data.Error
	switch {
	case errors.As(err, &file):
		return file.Reason.Error()
	case errors.As(err, &known) && known.Kind != nil:
		return known.Kind.Error()
	}
	return "other"
}

// book gives the data that a file is planned against: none before there is a
// store. It is called away from the window.
func (i *imports) book() func() (*book.Book, error) {
	s, today := i.h.Store(), i.h.Today()
	return func() (*book.Book, error) {
		if s == nil {
			return book.New(today), nil
		}
		return s.Book(data.Day{})
	}
}

// goOn goes to the columns of the file that was read.
func (i *imports) goOn() {
	if i.plan != nil {
		i.goTo(matching)
		return
	}
	file, get, list, answers := i.file, i.book(), i.list, i.answers()
	o := readAs(i.path)
	i.opts = o
	work(i, reading, "Looking at "+file.Name, func(ctx context.Context, done func(int, int)) (looked, error) {
		return lookAt(ctx, file, list, get, o, answers, done)
	}, func(out looked, err error) {
		out.file = file
		i.tookFile(out, err)
	})
}

// mappings are the columns the person has spoken of, in a fixed order.
func (i *imports) mappings() (out []intake.Mapping) {
	for column, field := range i.mapping {
		out = append(out, intake.Mapping{Column: column, Field: field})
	}
	slices.SortFunc(out, func(a, b intake.Mapping) int {
		if a.Column < b.Column {
			return -1
		}
		return 1
	})
	return out
}

// A decision makes of a plan the one with it.
type decision func(*intake.Plan) (*intake.Plan, error)

// take decides on a row, and offers to do the same for all rows that ask the same.
func (i *imports) take(row int, o intake.Option) {
	like := slices.DeleteFunc(i.plan.Like(row, o), func(at int) bool { return at == row })
	value := i.plan.Rows[row].Asked(o.Field)
	i.decide(func(p *intake.Plan) (*intake.Plan, error) { return p.Decide(row, o) }, func() {
		i.settle(row)
		i.check.steady, i.check.alike, i.check.said = true, nil, ""
		like = slices.DeleteFunc(like, func(at int) bool { return !i.plan.Rows[at].Asks(o) })
		if len(like) > 0 {
			i.check.alike = &alike{o: o, row: row, rows: like, value: value}
		}
	})
}

// takeAll decides the same on several rows.
func (i *imports) takeAll(rows []int, o intake.Option) {
	var done []int
	i.decide(func(p *intake.Plan) (q *intake.Plan, err error) {
		q, done, err = p.DecideAll(rows, o)
		return q, err
	}, func() {
		i.settle(done...)
		i.check.alike = nil
		i.check.said = "Decided for " + page.Counted(len(done), "row") + ": " + general(i.plan, o) + "."
	})
}

func (i *imports) settle(rows ...int) {
	if i.settled == nil {
		i.settled = map[int]bool{}
	}
	for _, row := range rows {
		i.settled[row] = true
	}
}

// follow does something once the decisions that are waiting are taken in.
func (i *imports) follow(do func()) {
	if !i.deciding {
		do()
		return
	}
	i.after = do
}

// takeBack takes back what was decided on a row.
func (i *imports) takeBack(row int) {
	i.decide(func(p *intake.Plan) (*intake.Plan, error) { return p.Undecide(row) }, func() { delete(i.settled, row) })
}

// reread reads the days in the order the person has said.
func (i *imports) reread(order data.Order) {
	answers, recalled := i.answers(), []int(nil)
	i.decide(func(p *intake.Plan) (*intake.Plan, error) {
		q, err := p.Reread(order)
		if err == nil { // only now its rows ask what may be remembered
			q, recalled, err = q.Recall(answers)
		}
		return q, err
	}, func() {
		i.opts.Order = order
		if len(recalled) > 0 {
			i.tellRecalled(recalled)
		}
	})
	i.follow(func() {
		if i.step == checking {
			i.check.begin()
		}
		if c, to := i.h.Canvas(), i.Focus(); c != nil && to != nil && c.Overlays().Top() == nil {
			c.Focus(to)
		}
	})
}

// waiting is a decision that is being taken in, and what follows.
type waiting struct {
	decision decision
	then     func()
}

// decide takes a decision in. Decisions wait for one another, so that none is
// lost however fast they are made.
func (i *imports) decide(d decision, then func()) {
	i.queue = append(i.queue, waiting{d, then})
	if !i.deciding {
		i.nextDecision()
	}
}

func (i *imports) nextDecision() {
	plan, d := i.plan, i.queue[0]
	i.queue, i.deciding, i.notice = i.queue[1:], true, nil
	kit.Run(i.h.Runner(), decidingKey, func(context.Context, func(kit.Step)) (*intake.Plan, error) {
		return d.decision(plan)
	}, func(out *intake.Plan, err error) {
		if err == nil {
			i.plan = out
			d.then()
		} else {
			i.tell(kit.Trouble, data.Sentence(err))
		}
		if len(i.queue) > 0 {
			i.nextDecision()
			return
		}
		i.deciding = false
		i.show()
		if after := i.after; after != nil {
			i.after = nil
			after()
		}
	})
}

// bring brings the rows in. On the first start the passphrase comes before.
func (i *imports) bring() {
	if i.step != checking || i.busy != nil {
		return // a second press of the same button
	}
	if i.deciding {
		i.after = i.bring
		return
	}
	if i.h.Store() != nil {
		i.commit()
		return
	}
	i.h.Setup(func() { i.h.Show(i) }, func() {
		i.lone.Hide()
		i.h.Show(i)
		i.commit()
	})
}

// commit writes the plan in one step. Where the data was changed since, the new
// plan is shown instead.
func (i *imports) commit() {
	plan, s := i.plan, i.h.Store()
	work(i, bringing, "Bringing in "+page.Counted(plan.Changes(), "row"), func(context.Context, func(int, int)) (intake.Result, error) {
		return plan.Commit(s)
	}, func(out intake.Result, err error) {
		var changed *intake.ChangedError
		switch {
		case errors.As(err, &changed):
			i.plan = changed.Plan
			i.tell(kit.Caution, data.Sentence(err))
			i.goTo(checking)
		case err != nil:
			i.step = checking
			i.failed(err)
		default:
			i.remember(out.Answers)
			i.result = &imported{Result: out, step: plan.Title(), held: plan.Held}
			i.goTo(broughtIn)
			i.h.Say(page.Counted(plan.Changes(), "row")+" brought in.", "Undo", i.h.Undo)
		}
	})
}
