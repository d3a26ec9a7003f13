package page

import (
	"strings"
	"testing"
)

func TestAdvice(t *testing.T) {
	const easy, short, fair, strong = "Easy", "Short", "Fair", "Strong"
	for pass, want := range map[string]string{
		"":                                     "Three",
		"one two three four":                   easy,
		"One Two Three Four Five Six Seven":    easy,
		"monday tuesday wednesday thursday":    easy,
		"january february march april":         easy,
		"qwertyuiop asdfghjkl":                 easy,
		"poiuytrewq lkjhgfdsa":                 easy,
		"qwerty123456":                         easy,
		"password password password":           easy,
		"Password1":                            easy,
		"letmein letmein":                      easy,
		"correct horse battery staple":         easy,
		"aaaaaaaaaaaaaaaaaaaaaaa":              easy,
		"abcabcabcabcabc":                      easy,
		"lantern lantern lantern lantern":      easy,
		"abcdefghijklmnop":                     easy,
		"0123456789":                           easy,
		"kettle":                               short,
		"x7":                                   short,
		"marmalade bicycle":                    fair,
		"marmalade one two three":              easy,
		"marmalade bicycle thunder":            strong,
		"lantern otter gravel":                 strong,
		"four plain otters and marmalade":      strong,
		"marmaladebicyclethunderotter":         strong,
		"Zw\u00f6lf B\u00fccher stehen schief": strong,
	} {
		if got := Advice(pass); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %q, not %q", pass, got, want)
		}
	}
}

// A group may be typed as opening with the key takes it.
func TestAGroupAsItIsTyped(t *testing.T) {
	for typed, want := range map[string]string{"go0d": "GOOD", " 1b8b ": "IBBB", "AB C2": "ABC2", "ab-c2": "ABC2", "O1I7": "OII7"} {
		if got := asWritten(typed); got != want {
			t.Errorf("%q: %q, not %q", typed, got, want)
		}
	}
}
