package data

import (
	"slices"
	"strings"
	"unicode"
)

// Fold prepares text for search: small letters without accents, so that "Zoë"
// is found by "zoe". Letters of other scripts keep their marks. Curly quotes,
// long dashes and odd white space become the plain ones; the rest stays.
func Fold(s string) string {
	i := 0
	for i < len(s) && s[i] < 0x80 && foldedASCII[s[i]] == s[i] {
		i++
	}
	if i == len(s) {
		return s
	}
	for j := i; j < len(s); j++ {
		if s[j] >= 0x80 {
			return foldRunes(s)
		}
	}
	out := []byte(s)
	for ; i < len(out); i++ {
		out[i] = foldedASCII[out[i]]
	}
	return string(out)
}

// foldedASCII is what Fold makes of each character of plain English text, which
// most names are: one for one, and often the same.
var foldedASCII = func() (table [0x80]byte) {
	for c := range table {
		table[c] = foldRunes(string(rune(c)))[0]
	}
	return table
}()

// foldRunes is Fold for any text, rune by rune.
func foldRunes(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range s {
		r = unicode.ToLower(r)
		plain, known := plainLetters[r]
		switch {
		case known:
			out.WriteString(plain)
		case r >= 0x300 && r <= 0x36f: // an accent that follows its letter
		case unicode.Is(unicode.Cf, r): // soft hyphens, zero width, marks of direction
		case unicode.IsSpace(r):
			out.WriteByte(' ')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// plainLetters turns letters into those without accents. The standard library
// cannot take a letter apart, so the Latin ones stand here.
var plainLetters = tableOf(map[string]string{
	"a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "b": "ḃḅḇ", "c": "çćĉċčḉ", "d": "ďđḋḍḏḑḓ",
	"e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f": "ḟ", "g": "ĝğġģǧǵḡ", "h": "ĥħȟḣḥḧḩḫẖ",
	"i": "ìíîïĩīĭįıǐȉȋḭḯỉị", "j": "ĵǰ", "k": "ķǩḱḳḵ", "l": "ĺļľŀłḷḹḻḽ", "m": "ḿṁṃ",
	"n": "ñńņňŉǹṅṇṉṋ", "o": "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p": "ṕṗ",
	"r": "ŕŗřȑȓṙṛṝṟ", "s": "śŝşšșṡṣṥṧṩ", "t": "ţťŧțṫṭṯṱẗ",
	"u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ",
	"y": "ýÿŷȳẏẙỳỵỷỹ", "z": "źżžẑẓẕ",
	"ae": "æǣǽ", "oe": "œ", "ss": "ß", "th": "þ", "dh": "ð", "ng": "ŋ",
	"ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ", "ffl": "ﬄ", // as copied from a PDF
	"'": "‘’‛ʼ`´", `"`: "“”„", "-": "‐‑‒–—−",
})

func tableOf(rows map[string]string) map[rune]string {
	table := map[rune]string{}
	for plain, letters := range rows {
		for _, r := range letters {
			table[r] = plain
		}
	}
	return table
}

// NameKey makes two ways of writing the name of an organisation equal: letter
// case, accents, punctuation and spacing are ignored, "&" is "and", and "The"
// in front is dropped. Ltd and Limited, Trust and NHS Trust stay apart: they
// can be two bodies. Only a blank name has an empty key.
func NameKey(name string) string {
	words := nameWords(name)
	for len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return keyOf(words, name)
}

// nameWords gives the words of a name as they are compared. Full stops and
// apostrophes go without a trace (N.H.S., King's); all else that is no letter or
// digit parts words.
func nameWords(name string) []string {
	return strings.FieldsFunc(joinedWords.Replace(Fold(name)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

var joinedWords = strings.NewReplacer("&", " and ", ".", "", "'", "")

// keyOf joins the words; a name without any ("???") is its own key, lest all
// such be taken for one.
func keyOf(words []string, name string) string {
	if len(words) == 0 {
		words = strings.Fields(Fold(name))
	}
	if len(words) == 0 {
		words = strings.Fields(name)
	}
	return strings.Join(words, " ")
}

// PersonNameKey is NameKey for a person: titles in front and honours and
// degrees behind are dropped, "Doe, Jane" is turned into "jane doe", and what
// stands in brackets is left out: (External), (she/her), [Example Org]. Of
// several forenames all are kept.
func PersonNameKey(name string) string {
	parts := strings.Split(withoutBrackets(name), ",")
	loud := strings.ToUpper(name) == name // capitals throughout say nothing
	var turned [][]string
	for i, part := range parts {
		words := bareName(strings.Fields(part), loud)
		if len(words) == 0 || i > 0 && len(words) == 1 && isHonour(words[0], loud) {
			continue
		}
		turned = append(turned, words)
	}
	if len(turned) > 1 { // surname first
		turned = append(turned[1:], turned[0])
	}
	words := nameWords(strings.Join(slices.Concat(turned...), " "))
	if len(words) == 0 { // what was dropped is all there is
		words = nameWords(name)
	}
	return keyOf(bareName(words, true), name)
}

// withoutBrackets leaves out what stands in round or square brackets, also in
// one that is never closed. A name of nothing else stays as it is.
func withoutBrackets(name string) string {
	var out strings.Builder
	depth := 0
	for _, r := range name {
		switch r {
		case '(', '[':
			depth++
			out.WriteByte(' ')
		case ')', ']':
			depth = max(depth-1, 0)
		default:
			if depth == 0 {
				out.WriteRune(r)
			}
		}
	}
	if len(nameWords(out.String())) == 0 {
		return name
	}
	return out.String()
}

// bareName drops titles in front and honours behind, but never the last word.
func bareName(words []string, loud bool) []string {
	for len(words) > 1 && isTitle(words[0]) {
		words = words[1:]
	}
	for len(words) > 1 && isHonour(words[len(words)-1], loud) {
		words = words[:len(words)-1]
	}
	return words
}

func isTitle(word string) bool { return titles[bareWord(word)] }

// isHonour knows honours and degrees. Those that are names as well (Ma, Do)
// count only in capitals beside a name that is not in capitals.
func isHonour(word string, loud bool) bool {
	return honours[bareWord(word)] || !loud && word == strings.ToUpper(word) && doubtfulHonours[bareWord(word)]
}

func bareWord(word string) string { return strings.Join(nameWords(word), "") }

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

var (
	titles = setOf(`mr mrs ms miss mx dr doctor prof professor rev revd reverend sir dame lord lady
		baroness cllr councillor canon the rt right hon honourable`)
	honours = setOf(`obe mbe cbe kbe dbe gbe bem cvo mvo phd dphil bsc msc mba mbbs mbchb bmbs mph mphil bmedsci
		frcp mrcp frcs mrcs frcgp mrcgp drcog frcpsych mrcpsych frcpch mrcpch ffph mfph frcn frsa frsph rgn rmn rnld srn
		dclinpsy dclinpsych cpsychol mcsp hcpc mrpharms frpharms llb llm pgce pgcert pgdip cipfa fcca acca acma cgma frics mciob`)
	doubtfulHonours = setOf(`ma ba md do jp dl rn rm kc qc mp mep bm bs cb kcb dcb cmg edd bed med hons`)
)
