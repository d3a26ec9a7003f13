package vault

import (
	"encoding/hex"
	"errors"
	"os"
	"testing"
)

// The files in testdata/v1 were written by the first version of the format. Every later version has to open them; they
// are never made anew.

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestFixtureV1(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/v1")); err != nil {
		t.Fatal(err)
	}
	var v *Vault
	for _, s := range []Secret{pass("example passphrase one"), {Recovery, []byte("A2K5-252G-23EM-OYKP-WKA6-4RMG-HXOB-SIKG")}} {
		var mended string
		var err error
		if v, mended, err = Unlock(dir, s); err != nil || mended != "" {
			t.Fatalf("%s: %v %q", s.Kind, err, mended)
		}
	}
	if id := v.StoreID(); hex.EncodeToString(id[:]) != "50786e35fac2f7ca990e35c79517ba0b" {
		t.Errorf("store id %x", id)
	}
	for use, want := range map[string]string{
		"view":     "c476052eb78d57e5f0cdf8ca115d0607b07592fe78c316c182dd7464ffcf00d5",
		"journal":  "d7236fdacabd7f965e2343993b12262c6bf08f202ed2d908f394ef7e9c08c3e9",
		"keys":     "d9eb2943c72e266ffe602faadc3b000f92909787bde0ad2c2122e5a2e4596a05",
		"backup":   "201b68d397909c3762080d046dba52949543acd0431d721dc51a16acf2e6d8bd",
		"exchange": "ce1eae3053466424189a191599e1918058201e81f6052a13449037ef84ef7024",
	} {
		if got := hex.EncodeToString(v.Sub(use)); got != want {
			t.Errorf("%s: %s", use, got)
		}
	}
	fixturePersons(t, dir+"/keys", v)
}

func fixturePersons(t *testing.T, dir string, v *Vault) {
	k, mended, err := OpenKeys(dir, v.Sub("keys"), v.StoreID(), KeyOptions{})
	if err != nil || mended != "" {
		t.Fatal(err, mended)
	}
	for subject, want := range map[string]string{
		"person-ana": "6729494b3d06b966", "person-cem": "f5cec2167f29d2f2", "person-dee": "80d17f5b898a48cf",
	} {
		if id, ok := k.For(subject); !ok || hex.EncodeToString(id[:]) != want {
			t.Errorf("%s: %x %t", subject, id, ok)
		}
	}
	ana, _ := k.For("person-ana")
	box := unhex(t, "c84aa3bc78ea788b8d5fe5115b673120eb8c0e828818d3d71ed3d35babe62861958b6232e276fc9442ae143ddc70a2a33c975a784c1da74e")
	if plain, err := k.Open(ana, box, []byte("email")); err != nil || string(plain) != "ana@body.example" {
		t.Errorf("%q %v", plain, err)
	}
	if _, err := k.Open(KeyID(unhex(t, "2907fc021c49abb7")), box, nil); !errors.Is(err, ErrErased) {
		t.Errorf("the destroyed key: %v", err)
	}
}
