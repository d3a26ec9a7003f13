package vault

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"runtime/debug"

	"golang.org/x/text/unicode/norm"

	"placebook/data/seal"
)

// Kinds of secret, and of the slots they open.
const (
	Passphrase = "passphrase"
	Recovery   = "recovery"
)

// Secret is what somebody gives to open the data.
type Secret struct {
	Kind  string // Passphrase or Recovery
	Value []byte // as typed
}

// slot holds the master key, sealed with what one secret gives. Slots that are not a passphrase take a secret that is
// random in full and go through HKDF alone.
type slot struct {
	Kind      string `json:"kind"`
	Salt      []byte `json:"salt"`
	Time      uint32 `json:"time,omitempty"`
	MemoryKiB uint32 `json:"memory_kib,omitempty"`
	Threads   uint8  `json:"threads,omitempty"`
	Nonce     []byte `json:"nonce"`
	Sealed    []byte `json:"sealed"`

	raw json.RawMessage // of a kind this version does not know
}

type plainSlot slot

// UnmarshalJSON keeps slots of unknown kinds as they are.
func (s *slot) UnmarshalJSON(b []byte) error {
	var kind struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(b, &kind); err != nil {
		return err
	}
	if kind.Kind != Passphrase && kind.Kind != Recovery {
		*s = slot{Kind: kind.Kind, raw: append([]byte(nil), b...)}
		return nil
	}
	return json.Unmarshal(b, (*plainSlot)(s))
}

// MarshalJSON writes slots of unknown kinds as they were read.
func (s slot) MarshalJSON() ([]byte, error) {
	if s.raw != nil {
		return s.raw, nil
	}
	return json.Marshal(plainSlot(s))
}

// newSlot seals the master key for a secret. The cost counts for a passphrase only.
func newSlot(secret Secret, master []byte, store [16]byte, c Cost) (slot, error) {
	s := slot{Kind: secret.Kind, Salt: random(16), Nonce: random(24)}
	if s.Kind == Passphrase {
		s.Time, s.MemoryKiB, s.Threads = c.Time, c.MemoryKiB, c.Threads
	}
	key, err := s.key(secret.Value)
	if err != nil {
		return slot{}, err
	}
	aead, err := seal.Cipher(key)
	if err != nil {
		return slot{}, err
	}
	s.Sealed = aead.Seal(nil, s.Nonce, master, s.bind(store))
	return s, nil
}

// open returns the master key, or ErrWrong. The tag of the seal is the check of the secret.
func (s *slot) open(value []byte, store [16]byte) ([]byte, error) {
	key, err := s.key(value)
	if err != nil {
		return nil, err
	}
	aead, err := seal.Cipher(key)
	if err != nil {
		return nil, err
	}
	if len(s.Nonce) != aead.NonceSize() {
		return nil, ErrDamaged
	}
	master, err := aead.Open(nil, s.Nonce, s.Sealed, s.bind(store))
	if err != nil {
		return nil, ErrWrong
	}
	return master, nil
}

// key makes the key that seals the slot out of what was typed.
func (s *slot) key(value []byte) ([]byte, error) {
	if s.Kind == Passphrase {
		return s.passphraseKey(value)
	}
	secret, err := readRecovery(value)
	if err != nil {
		return nil, err
	}
	return hkdf.Key(sha256.New, secret, s.Salt, "placebook slot "+s.Kind, keySize)
}

func (s *slot) passphraseKey(value []byte) ([]byte, error) {
	value = norm.NFC.Bytes(value) // the same passphrase, whichever keyboard it was typed on
	if len(value) == 0 {
		return nil, ErrEmpty
	}
	if err := s.cost().check(); err != nil {
		return nil, err
	}
	key := s.cost().derive(value, s.Salt)
	if s.MemoryKiB >= 16<<10 {
		debug.FreeOSMemory() // Argon2id's memory would else stay with the program for minutes
	}
	return key, nil
}

func (s *slot) cost() Cost { return Cost{s.Time, s.MemoryKiB, s.Threads} }

// bind is what the seal covers beside the master key: no slot can be moved to other data or made cheaper to guess.
func (s *slot) bind(store [16]byte) []byte {
	b := append([]byte("placebook slot 1\n"), store[:]...)
	b = binary.BigEndian.AppendUint32(b, s.Time)
	b = binary.BigEndian.AppendUint32(b, s.MemoryKiB)
	b = append(b, s.Threads)
	b = append(append(b, byte(len(s.Salt))), s.Salt...)
	return append(b, s.Kind...)
}

func random(n int) []byte {
	b := make([]byte, n)
	rand.Read(b)
	return b
}
