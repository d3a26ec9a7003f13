package settings_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/data/vault"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

func passphrase(text string) vault.Secret {
	return vault.Secret{Kind: vault.Passphrase, Value: []byte(text)}
}

func proves(t *testing.T, s *store.Store, secret vault.Secret, want bool) {
	t.Helper()
	err := s.Proves(secret)
	if want && err != nil || !want && !errors.Is(err, vault.ErrWrong) {
		t.Errorf("%s opens: %v, want %v", secret.Kind, err, want)
	}
}

func TestChangingThePassphrase(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "security")
	w.Tap("Change the passphrase")
	w.WantFocus("Your passphrase now")
	w.Tap("Change the passphrase")
	w.See("Type the passphrase that opens your data now")
	w.Fill("Your passphrase now", "wrong")
	w.Tap("Change the passphrase")
	w.See("Choose a passphrase")
	w.Fill("New passphrase", "three plain words")
	w.See("Fair. One word more would make it strong.")
	w.Fill("New passphrase once more", "three plane words")
	w.Tap("Change the passphrase")
	w.See("The two are not the same")
	w.Fill("New passphrase once more", "three plain words")
	w.Keys("\n")
	w.See("This is not the passphrase. Look whether Caps Lock is on.")
	w.WantFocus("Your passphrase now")
	picture(w, h, true, "passphrase-wrong")
	proves(t, h.Store(), passphrase(pagetest.Passphrase), true)
	w.Fill("Your passphrase now", pagetest.Passphrase)
	w.Keys("\n")
	wantSaid(t, h, "The passphrase is changed. The old one opens nothing any more.")
	w.See("What is protected")
	proves(t, h.Store(), passphrase(pagetest.Passphrase), false)
	proves(t, h.Store(), passphrase("three plain words"), true)
}

func TestLeavingThePassphraseAsItIs(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "security/passphrase")
	w.Fill("New passphrase", "x")
	w.Tap("Leave it as it is")
	w.See("What is protected")
	proves(t, h.Store(), passphrase(pagetest.Passphrase), true)
}

// shownKey reads the recovery key from the window.
func shownKey(w *uitest.Window) string {
	var groups []string
	for _, word := range w.Words() {
		if len(word) == 4 && strings.ToUpper(word) == word && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == "" {
			if len(groups) == 0 || groups[len(groups)-1] != word { // words are told whole and as they are drawn
				groups = append(groups, word)
			}
		}
	}
	return strings.Join(groups, "-")
}

// typeBack types the groups that are asked for.
func typeBack(t *testing.T, w *uitest.Window, key string) {
	t.Helper()
	groups := strings.Split(key, "-")
	if len(groups) != 8 {
		t.Fatalf("the key shown is %q", key)
	}
	for i, word := range []string{"1", "2", "3", "4", "5", "6", "7", "8"} {
		if w.Has("Group " + word) {
			w.Fill("Group "+word, groups[i])
		}
	}
}

func TestANewRecoveryKey(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "security")
	w.Tap("Make a new recovery key")
	w.Tap("Show a new key")
	w.See("Type the passphrase that opens your data now")
	w.Fill("Your passphrase", "wrong")
	w.Tap("Show a new key")
	w.See("This is not the passphrase.")
	w.Fill("Your passphrase", pagetest.Passphrase)
	w.Keys("\n")
	w.See("Write down the new recovery key")
	key := shownKey(w)
	proves(t, h.Store(), vault.Secret{Kind: vault.Recovery, Value: []byte(key)}, false)
	w.Tap("It is written down")
	w.See("Look at what you wrote down.")
	typeBack(t, w, key)
	w.Tap("It is written down")
	wantSaid(t, h, "The new recovery key holds. The old one opens nothing any more: throw it away.")
	proves(t, h.Store(), vault.Secret{Kind: vault.Recovery, Value: []byte(key)}, true)
	if goTo(h, "security/recovery"); shownKey(w) != "" {
		t.Error("the key is shown a second time")
	}

	// With it a forgotten passphrase is replaced.
	goTo(h, "security/passphrase")
	w.Tap("I have forgotten it")
	w.WantFocus("Recovery key")
	w.Keys("AAAA")
	w.Fill("New passphrase", "another")
	w.Fill("New passphrase once more", "another")
	w.Tap("Change the passphrase")
	w.See("This is not the recovery key")
	picture(w, h, false, "passphrase-forgotten")
	w.Fill("Recovery key", strings.ToLower(key))
	w.Key(fyne.KeyReturn, 0)
	proves(t, h.Store(), passphrase("another"), true)
}

// Whoever gives up before the key is written down keeps the old one.
func TestKeepingTheOldRecoveryKey(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "security/recovery")
	w.Fill("Your passphrase", pagetest.Passphrase)
	w.Tap("Show a new key")
	key := shownKey(w)
	typeBack(t, w, key)
	w.Tap("Keep the old key")
	w.See("What is protected")
	proves(t, h.Store(), vault.Secret{Kind: vault.Recovery, Value: []byte(key)}, false)
}
