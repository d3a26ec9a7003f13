package vault

import (
	"encoding/base32"
	"strings"
)

const (
	recoverySize  = 20 // bytes: 160 random bits
	recoveryGroup = 4  // characters
)

var recoveryText = base32.StdEncoding.WithPadding(base32.NoPadding)

// printRecovery writes a recovery key as eight groups of four characters.
func printRecovery(key []byte) string {
	s := recoveryText.EncodeToString(key)
	var groups []string
	for ; s != ""; s = s[recoveryGroup:] {
		groups = append(groups, s[:recoveryGroup])
	}
	return strings.Join(groups, "-")
}

// readRecovery reads a recovery key as people type it: in small letters, with any spaces, hyphens or none, and with the
// digits 0, 1 and 8, which a recovery key never has, for the letters they look like.
func readRecovery(typed []byte) ([]byte, error) {
	s := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r == '0':
			return 'O'
		case r == '1':
			return 'I'
		case r == '8':
			return 'B'
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, string(typed))
	if len(s) != recoveryText.EncodedLen(recoverySize) {
		return nil, ErrWrong
	}
	key, err := recoveryText.DecodeString(s)
	if err != nil {
		return nil, ErrWrong
	}
	return key, nil
}
