#!/usr/bin/env bash
# Proves that a fresh machine is enough: makes a minimal Debian in a folder, with Go, gcc, git
# and make and nothing else, clones this repository into it, and runs make there.
#
#   scripts/fresh-machine.sh FOLDER            make test
#   scripts/fresh-machine.sh FOLDER run        make run, on a display made outside; waits for the window,
#                                              keeps a picture of it (FOLDER/window.png) and closes it
#   scripts/fresh-machine.sh FOLDER sh 'COMMAND'    any command, in the clone
#   scripts/fresh-machine.sh FOLDER bare            makes a machine with nothing on it at all
#   scripts/fresh-machine.sh FOLDER in 'COMMAND'    any command, there; MACHINE_USER names an ordinary user
#
# Only what is committed is cloned. An existing FOLDER is used again with what the last run
# installed and compiled (a warm cache); delete it for a cold one. SUITE chooses the release.
# Run as root. Needs debootstrap, and for `run` what `scripts/need test` installs.
set -euo pipefail
folder=$(realpath -m "${1-}")
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
find_go
(($#)) || fail "Use: scripts/fresh-machine.sh FOLDER [test | run | sh COMMAND | bare | in COMMAND]"
((EUID == 0)) || fail "Making a machine in a folder needs root: sudo $0 $*"
command -v debootstrap >/dev/null || fail "debootstrap is missing. Run: apt-get install debootstrap"

work=${2-test}
suite=${SUITE:-bookworm}
home=/root/placebook

# The machine fetches packages and modules the way this one does: same mirror, proxy, certificates.
sources() {
	find /etc/apt -maxdepth 2 -path '/etc/apt/sources.list*' -type f \( -name '*.list' -o -name '*.sources' \)
}
make_machine() {
	local mirror with=("$@")
	mirror=$(sources | xargs -r grep -hoE '^[^#]*https?://[^ ]+/(debian|ubuntu)/?( |$)' |
		grep -oE 'https?://[^ ]+' | head -n 1 || true)
	say "Making a minimal $suite in $folder"
	debootstrap --variant=minbase "${with[@]}" "$suite" "$folder" ${mirror:+"$mirror"} >"$folder.log" 2>&1 || {
		tail -n 20 "$folder.log" >&2
		fail "The machine could not be made."
	}
}

# same_network gives the machine this one's names, mirror and certificates, and its Go.
same_network() {
	local file
	cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"
	sources | xargs -r grep -lE '/(debian|ubuntu)' | while read -r file; do
		cp "$file" "$folder$file"
	done
	grep -rl '^Acquire' /etc/apt/apt.conf /etc/apt/apt.conf.d 2>/dev/null | while read -r file; do
		cp "$file" "$folder$file"
	done || true
	cp -L "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" "$folder/etc/outer-certificates.crt"
}

same_go() { [[ -d $folder/usr/local/go ]] || cp -a "$(go env GOROOT)" "$folder/usr/local/go"; }

clone() {
	[[ -z $(git status --porcelain) ]] || say "Note: what is not committed is not in the clone."
	rm -rf "${folder:?}$home"
	git clone --quiet "file://$PWD" "$folder$home"
	say "Cloned $(git -C "$folder$home" log -1 --format='%h %s')"
}

# inside runs a command in the clone, or in / as somebody. The mounts are private and go when it ends.
inside() {
	unshare --mount --propagation private bash -c '
		folder=$1 home=$2 user=$3
		shift 3
		mount -t proc proc "$folder/proc"
		mount --rbind /dev "$folder/dev"
		mkdir -p /tmp/.X11-unix "$folder/tmp/.X11-unix"
		[[ -z ${DISPLAY-} ]] || mount --bind /tmp/.X11-unix "$folder/tmp/.X11-unix"
		settings=()
		for name in DISPLAY GOPROXY GOSUMDB GONOSUMDB GOTOOLCHAIN http_proxy https_proxy no_proxy; do
			value=${!name-}
			[[ $name != GO* || -n $value ]] || value=$(go env "$name")
			[[ -z $value ]] || settings+=("$name=$value")
		done
		exec chroot "$folder" env -i HOME=/root TERM=dumb PATH=/usr/local/go/bin:/usr/sbin:/usr/bin:/sbin:/bin \
			SSL_CERT_FILE=/etc/outer-certificates.crt LANG=C.UTF-8 "${settings[@]}" \
			${user:+runuser -u "$user" -- env HOME="/home/$user"} bash -c "cd $home && $*"
	' inside "$folder" "${MACHINE_HOME-$home}" "${MACHINE_USER-}" "$@"
}

# open_window starts make run on the display it is given, and looks at what opens.
open_window() {
	local log="$folder/run.log" found="$folder/window.id" running looking window pid
	inside make run >"$log" 2>&1 &
	running=$!
	# xdotool waits for the window by itself, and a first build takes a while; but where make
	# ends before there is a window, there is nothing to wait for.
	timeout 1800 xdotool search --sync --onlyvisible --name Placebook >"$found" &
	looking=$!
	wait -n "$running" "$looking" || true
	window=$(head -n 1 "$found")
	[[ -n $window ]] || {
		kill "$looking" 2>/dev/null || true
		cat "$log" >&2
		fail "No window opened."
	}
	pid=$(xdotool getwindowpid "$window")
	# The first frame: a window is mapped before it is painted, so ask until two colours show.
	timeout 60 bash -c 'until (($(import -window root -colors 16 -format "%k" info:-) > 4)); do :; done' ||
		fail "The window stayed empty."
	import -window root "$folder/window.png"
	say "The window opened ($(xdotool getwindowname "$window")). Picture: $folder/window.png"
	kill -TERM "$pid"
	wait "$running" || true
	cat "$log"
}

case $work in
open-window) # the part of `run` that stands on the display
	open_window
	exit
	;;
bare) # nothing but what Debian calls minimal
	[[ -e $folder/etc/os-release ]] || make_machine
	same_network
	exit
	;;
in)
	MACHINE_HOME=/ inside "${@:3}"
	exit
	;;
test | run | sh) ;;
*) fail "Use: scripts/fresh-machine.sh FOLDER [test | run | sh COMMAND | bare | in COMMAND]" ;;
esac
[[ -e $folder/etc/os-release ]] || make_machine --include=gcc,git,make
same_network
same_go
clone
case $work in
test) inside make test ;;
run) scripts/with-display scripts/fresh-machine.sh "$folder" open-window ;;
sh) inside "${@:3}" ;;
esac
