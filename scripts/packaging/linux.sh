# The packages for Linux: a .deb, made with dpkg-deb alone, and a .tar.xz. scripts/package reads this.

# opened are libraries that the window's toolkit opens by itself, so no tool finds them in the program.
opened="libgl1-mesa-dri, libx11-xcb1, libxcursor1, libxi6, libxinerama1, libxrandr2, libxrender1, libxxf86vm1"

package_linux() {
	say "Linux: the program"
	CGO_ENABLED=1 GOOS=linux GOARCH=amd64 GOFLAGS="$GOFLAGS -buildmode=pie" go build -tags "$TAGS" \
		-ldflags "-s -w -linkmode=external -extldflags '-Wl,-z,relro,-z,now'" -o "$work/linux/placebook" .
	say "Linux: the packages"
	local tree=$work/linux/tree
	linux_tree "$tree" "$work/linux/placebook"
	deb "$tree"
	tarball "$tree"
}

# linux_tree lays out below a folder what goes below /usr.
linux_tree() {
	local tree=$1 program=$2 size
	install -Dm755 "$program" "$tree/bin/placebook"
	for size in 16 24 32 48 64 128 256 512; do
		install -Dm644 "$work/shared/icon-$size.png" "$tree/share/icons/hicolor/${size}x$size/apps/$id.png"
	done
	install -Dm644 assets/icon.svg "$tree/share/icons/hicolor/scalable/apps/$id.svg"
	fill "$recipes/linux/$id.desktop" "$tree/share/applications/$id.desktop"
	fill "$recipes/linux/$id.metainfo.xml" "$tree/share/metainfo/$id.metainfo.xml"
	mkdir -p "$tree/share/man/man1"
	scripts/packaging/manpage "$program" "$version" "$date" | gzip -9n >"$tree/share/man/man1/placebook.1.gz"
	install -Dm644 "$work/shared/guide.html" "$tree/share/doc/placebook/guide.html"
	gzip -9n <"$work/shared/THIRD-PARTY.txt" >"$tree/share/doc/placebook/THIRD-PARTY.txt.gz"
}

deb() {
	local root=$work/linux/deb linked size
	mkdir -p "$root/DEBIAN"
	cp -a "$1" "$root/usr"
	fill "$recipes/linux/copyright" "$root/usr/share/doc/placebook/copyright"
	debian_changelog | gzip -9n >"$root/usr/share/doc/placebook/changelog.gz"
	# What the program is linked with, dpkg-shlibdeps knows; it wants a source package round it.
	mkdir -p "$work/linux/debian"
	printf 'Source: placebook\n\nPackage: placebook\nArchitecture: amd64\n' >"$work/linux/debian/control"
	linked=$(cd "$work/linux" && dpkg-shlibdeps -O placebook 2>"$work/linux/shlibdeps.log" | sed 's/^shlibs:Depends=//')
	[[ -n $linked ]] || fail "What the program is linked with could not be found: $(<"$work/linux/shlibdeps.log")"
	size=$(find "$root/usr" -type f -printf '%s\n' | awk '{ s += int(($1 + 1023) / 1024) } END { print s }')
	fill "$recipes/linux/control" "$root/DEBIAN/control" LINKED "$linked" OPENED "$opened" SIZE "$size"
	fill "$recipes/linux/postrm" "$root/DEBIAN/postrm"
	(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
	same_times "$root"
	chmod 755 "$root/DEBIAN/postrm"
	dpkg-deb --root-owner-group -Zxz --build "$root" "$dist/placebook_${version}_amd64.deb" >/dev/null
}

# debian_changelog is the changelog's newest part in Debian's form.
debian_changelog() {
	printf 'placebook (%s) stable; urgency=medium\n\n' "$version"
	awk '/^## / { n++; next } n == 1 && NF { printf "%s", /^- / ? "\n" : " "; sub(/^(- | +)/, ""); printf "%s", $0 }' CHANGELOG.md |
		sed 1d | while IFS= read -r item; do
		fold -s -w 72 <<<"$item" | sed -e '1s/^/  * /' -e '2,$s/^/    /' -e 's/ *$//'
	done
	printf '\n -- Placebook <packages@example.org>  %s\n' "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

tarball() {
	local top=$name-$version-linux-x64 root
	root=$work/linux/tar/$top
	mkdir -p "$(dirname "$root")"
	cp -a "$1" "$root"
	cp "$work/shared/LICENSE" "$root/share/doc/placebook/"
	fill "$recipes/linux/overview.txt" "$root/README.txt" NEEDED "libgl1, libx11-6, $opened"
	same_times "$root"
	tar -C "$(dirname "$root")" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$top" |
		xz -9 -T1 >"$dist/$top.tar.xz"
}
