# Shared by the scripts beside it; source it, do not run it. It goes to the top of the
# repository, finds Go and sets what every go command here has in common.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '%s\n' "$*"; }
fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

# find_go puts Go on the PATH, sees that it is new enough, and sets GOFLAGS.
find_go() {
	command -v go >/dev/null || PATH="$PATH:/usr/local/go/bin"
	command -v go >/dev/null ||
		fail "Placebook is built with Go 1.26 or later, and no Go was found. Install it from https://go.dev/dl/ and try again."

	# Asked inside the module, Go may fetch the newer version it needs by itself. Where it
	# cannot, ask outside the module, so that the sentence below can name the old version.
	local version
	version=$(go env GOVERSION 2>/dev/null) || version=$(cd / && go version | cut -d' ' -f3)
	[[ $version =~ ^go([0-9]+)\.([0-9]+) ]] || fail "Placebook could not tell which Go this is: $version"
	((BASH_REMATCH[1] > 1 || BASH_REMATCH[2] >= 26)) ||
		fail "Placebook is built with Go 1.26 or later, and this is ${version#go}. Install a newer one from https://go.dev/dl/ and try again."

	# One set of flags everywhere: with other flags Go compiles the C parts of the window
	# again, which takes minutes. What a person has set for themselves is kept.
	local flag flags
	flags=$(go env GOFLAGS)
	for flag in -trimpath -buildvcs=false; do
		[[ " $flags " == *" $flag "* ]] || flags="$flags $flag"
	done
	export GOFLAGS="${flags# }"
}

# window_flags adds what the program with its window is built with, so that its C parts are compiled once for all.
window_flags() {
	[[ $(go env GOOS) != linux || " $GOFLAGS " == *" -buildmode="* ]] || export GOFLAGS="$GOFLAGS -buildmode=pie"
}

# detail reads one text of the section [Details] of FyneApp.toml, the one source of name, identifier and version.
detail() {
	local value
	value=$(sed -n '/^\[Details\]/,/^\[[^D]/s/^'"$1"' *= *"\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' FyneApp.toml)
	[[ -n $value ]] || fail "FyneApp.toml does not say $1."
	printf '%s' "$value"
}
