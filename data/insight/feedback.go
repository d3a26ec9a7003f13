package insight

import (
	"slices"
	"strconv"

	"placebook/data"
	"placebook/data/book"
)

// A Feedback is what people thought of an event, of all events of a programme,
// or once a year of the partnership itself.
type Feedback struct {
	Evaluations []*data.Evaluation
	Responses   int
	Came        int // who could have answered; 0 where it is not known
	Questions   []Score
	Sectors     []Score
}

// A Score is the mean of one question or sector, over all who answered.
type Score struct {
	Of        string
	Mean      float64
	Responses int // behind it
}

// Rate is the share who answered, in per cent; false where nobody knows of how
// many.
func (f Feedback) Rate() (percent int, ok bool) {
	if f.Came == 0 || f.Responses == 0 {
		return 0, false
	}
	return min(100, (f.Responses*100+f.Came/2)/f.Came), true
}

// FeedbackOn is what people thought of an event.
func FeedbackOn(b *book.Book, event data.ID) Feedback {
	f := Feedback{}
	for _, r := range b.Referring(data.Evaluations, "event", event) {
		f.Evaluations = append(f.Evaluations, r.(*data.Evaluation))
	}
	if len(f.Evaluations) > 0 {
		f.Came = cameTo(b, event)
	}
	return f.sum()
}

// FeedbackOf is what people thought of a programme and its sessions. Only
// sessions that were evaluated count towards who could have answered.
func FeedbackOf(b *book.Book, programme data.ID) Feedback {
	f := Feedback{}
	for _, r := range b.Referring(data.Evaluations, "programme", programme) {
		if x := r.(*data.Evaluation); x.Event == "" {
			f.Evaluations = append(f.Evaluations, x)
		}
	}
	for _, e := range b.Referring(data.Events, "programme", programme) {
		of := FeedbackOn(b, e.Base().ID)
		f.Evaluations = append(f.Evaluations, of.Evaluations...)
		f.Came += of.Came
	}
	return f.sum()
}

// HealthCheck is how the partnership thinks of itself, by the evaluations from
// one day to another that are of neither an event nor a programme.
func HealthCheck(b *book.Book, from, to data.Day) Feedback {
	f := Feedback{}
	for _, x := range book.List[*data.Evaluation](b) {
		if x.Event == "" && x.Programme == "" && data.Covers(from, to, x.Day) {
			f.Evaluations = append(f.Evaluations, x)
		}
	}
	return f.sum()
}

func cameTo(b *book.Book, event data.ID) (n int) {
	for _, r := range b.Referring(data.Attendances, "event", event) {
		if r.(*data.Attendance).Came() {
			n++
		}
	}
	if e, ok := book.One[*data.Event](b, event); ok {
		n += wholeOf(e.Headcount)
	}
	return n
}

// sum adds up: means weigh by who answered.
func (f Feedback) sum() Feedback {
	slices.SortFunc(f.Evaluations, func(x, y *data.Evaluation) int { return x.Day.Compare(y.Day) })
	var questions, sectors scores
	for _, x := range f.Evaluations {
		n, _ := strconv.Atoi(x.Responses)
		f.Responses += n
		questions.add(x.ByQuestion, n)
		sectors.add(x.BySector, n)
	}
	f.Questions, f.Sectors = questions.means(), sectors.means()
	return f
}

// scores are marks while they are added up.
type scores struct {
	list []Score
	at   map[string]int
}

func (s *scores) add(marks []string, responses int) {
	for _, text := range marks {
		m, err := data.ParseMark(text)
		if err != nil {
			continue
		}
		if s.at == nil {
			s.at = map[string]int{}
		}
		key := data.NameKey(m.Of)
		i, ok := s.at[key]
		if !ok {
			i = len(s.list)
			s.at[key] = i
			s.list = append(s.list, Score{Of: m.Of})
		}
		weight := max(responses, 1)
		s.list[i].Mean += data.Float(m.Value) * float64(weight)
		s.list[i].Responses += weight
	}
}

func (s *scores) means() []Score {
	for i := range s.list {
		s.list[i].Mean /= float64(s.list[i].Responses)
	}
	return s.list
}
