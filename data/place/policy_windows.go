package place

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/windows/registry"
)

// policyKey is where group policy, Intune and scripts write.
const policyKey = `Software\Policies\Placebook`

// policySources are the computer's and the person's part of the registry.
func policySources() []source {
	return []source{fromRegistry(registry.LOCAL_MACHINE), fromRegistry(registry.CURRENT_USER)}
}

func fromRegistry(root registry.Key) source {
	return func(name string) (string, bool, error) {
		k, err := registry.OpenKey(root, policyKey, registry.QUERY_VALUE)
		if errors.Is(err, fs.ErrNotExist) {
			return "", false, nil
		}
		if err != nil {
			return "", false, err
		}
		defer k.Close()
		text, _, err := k.GetStringValue(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return "", false, nil
		case errors.Is(err, registry.ErrUnexpectedType):
			n, _, err := k.GetIntegerValue(name)
			return strconv.FormatUint(n, 10), err == nil, err
		}
		return text, err == nil, err
	}
}

// whole fills in variables such as %LOCALAPPDATA%, of either kind of text.
func whole(path string) (string, error) {
	filled, err := registry.ExpandString(path)
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(filled) {
		return "", errNotWhole(filled)
	}
	return filepath.Clean(filled), nil
}
