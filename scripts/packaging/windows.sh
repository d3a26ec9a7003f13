# The packages for Windows, built on Debian: the program and what a terminal starts, a package for everybody
# on a computer (.msi), a setup for one person, and a zip for neither. scripts/package reads this.

package_windows() {
	local stage=$work/windows/stage
	mkdir -p "$stage"
	[[ -n ${PLACEBOOK_SIGN_CERT-} ]] || say "Windows: no certificate is given (PLACEBOOK_SIGN_CERT), so nothing is signed."
	say "Windows: the program"
	windows_program "$stage"
	say "Windows: the packages"
	windows_texts "$stage"
	same_times "$stage"
	msi "$stage"
	setup "$stage"
	portable "$stage"
	policy
}

# windows_program builds the program and the launcher, with icon, version and manifest.
windows_program() {
	local stage=$1 graphics file
	(cd "$work/shared" && icotool -c -o "$stage/icon.ico" icon-{16,24,32,48,64}.png --raw=icon-256.png)
	fill "$recipes/windows/placebook.manifest" "$work/windows/placebook.manifest"
	cp "$recipes/windows/placebook.rc" "$stage/icon.ico" "$work/windows/"
	# OpenGL is loaded at its first use and not with the program: until then the program may load another.
	x86_64-w64-mingw32-dlltool -k -d "$recipes/windows/opengl32.def" -D OPENGL32.dll --output-delaylib "$work/windows/libopengl32.a"
	# The linker takes up a file of this name that lies beside the package's own.
	trap 'rm -f rsrc_windows_amd64.syso ui/cli/launcher/rsrc_windows_amd64.syso' EXIT
	resources placebook.exe rsrc_windows_amd64.syso
	resources placebook.com ui/cli/launcher/rsrc_windows_amd64.syso
	CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc GOOS=windows GOARCH=amd64 go build -tags "$TAGS" \
		-ldflags "-H=windowsgui -s -w -extldflags '-L$work/windows -Wl,--no-insert-timestamp'" -o "$stage/placebook.exe" .
	CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go build -ldflags '-s -w' -o "$stage/placebook.com" ./ui/cli/launcher
	rm -f rsrc_windows_amd64.syso ui/cli/launcher/rsrc_windows_amd64.syso
	graphics=$(scripts/packaging/mesa)
	for file in opengl32.dll libgallium_wgl.dll; do
		install -m 644 "$graphics/$file" "$stage/$file"
	done
	scripts/packaging/sign "$stage"/placebook.{exe,com} "$stage"/*.dll
}

# resources makes what Windows reads of a program before it runs.
resources() {
	(cd "$work/windows" && x86_64-w64-mingw32-windres -DVER_COMMA="${version//./,},0" -DVER_TEXT="\\\"$version\\\"" \
		-DFILE_TEXT="\\\"$1\\\"" -O coff -i placebook.rc -o resources.syso)
	mv "$work/windows/resources.syso" "$2"
}

windows_texts() {
	cp "$work/shared/guide.html" "$1/"
	sed 's/$/\r/' LICENSE >"$1/LICENSE.txt"
	{
		cat "$work/shared/THIRD-PARTY.txt"
		printf '\n==== Mesa 3D (swgl) ====\n\n'
		cat "$(scripts/packaging/mesa)/LICENSE-Mesa.txt"
	} | sed 's/$/\r/' >"$1/THIRD-PARTY.txt"
}

# product_code is the same for every build of a version: two builds of one version are one product.
product_code() {
	python3 -c 'import sys, uuid; print(str(uuid.uuid5(uuid.UUID("B89906CE-123C-4BA4-9E1F-512A8930F985"), sys.argv[1])).upper())' "$1"
}

msi() {
	local build=$work/windows/msi out=$dist/$name-$version-x64.msi code
	code=$(product_code "product $version")
	cp -a "$1" "$build" # wixl takes names relative to where it runs
	fill "$recipes/windows/placebook.wxs" "$build/placebook.wxs" PRODUCT "$code"
	same_times "$build"
	(cd "$build" && wixl -a x64 -o out.msi placebook.wxs 2>&1 | grep -v 'unimplemented' || true)
	[[ -s $build/out.msi ]] || fail "The .msi could not be made."
	mend_msi "$build"
	install -m 644 "$build/out.msi" "$out"
	scripts/packaging/sign "$out"
	printf '%s {%s}\r\n' "$version" "$code" >"$dist/$name-$version-x64.msi.product-code.txt"
}

# mend_msi puts right what wixl 0.101 gets wrong, and takes out what differs from build to build.
mend_msi() {
	local file
	for file in placebook.exe placebook.com; do
		# Windows replaces a file by its version; wixl says that none has one. A query that is refused ends with 0.
		msibuild "$1/out.msi" -q "UPDATE \`File\` SET \`Version\`='$version.0', \`Language\`='2057' WHERE \`File\`='$file'"
		msibuild "$1/out.msi" -q "DELETE FROM \`MsiFileHash\` WHERE \`File_\`='$file'"
	done
	# The same version is replaced as well (VersionMaxInclusive), or two builds of it would lie side by side.
	msiinfo export "$1/out.msi" Upgrade | sed 's/\t1\t\tWIX_UPGRADE_DETECTED/\t513\t\tWIX_UPGRADE_DETECTED/' >"$1/Upgrade.idt"
	msibuild "$1/out.msi" -i "$1/Upgrade.idt"
	# The package's own code, and when it was made: from the version and the commit.
	local time
	time=$(date -u -d "@$SOURCE_DATE_EPOCH" '+%Y/%m/%d %H:%M:%S')
	msiinfo export "$1/out.msi" _SummaryInformation |
		awk -F '\t' -v OFS='\t' -v code="{$(product_code "package $version $SOURCE_DATE_EPOCH")}" -v time="$time" \
			'NR > 3 && $1 == 9 { $2 = code } NR > 3 && ($1 == 12 || $1 == 13) { $2 = time } { sub(/\r$/, ""); print $0 "\r" }' >"$1/_SummaryInformation.idt"
	msibuild "$1/out.msi" -i "$1/_SummaryInformation.idt"
	[[ $(msiinfo export "$1/out.msi" File) == *"$version.0"* ]] || fail "The .msi does not tell the program's version."
	[[ $(msiinfo export "$1/out.msi" Upgrade) == *$'\t513\t'* ]] || fail "The .msi does not replace its own version."
}

setup() {
	local out=$dist/$name-$version-x64-setup.exe with=()
	[[ -z ${PLACEBOOK_SIGN_CERT-} ]] || with=("-DSIGN=$PWD/scripts/packaging/sign")
	makensis -V2 -WX "-DVERSION=$version" "-DSTAGE=$1" "-DOUT=$out" "${with[@]}" "$recipes/windows/setup.nsi" >"$work/windows/nsis.log" || {
		cat "$work/windows/nsis.log" >&2
		fail "The setup could not be made."
	}
	scripts/packaging/sign "$out"
}

portable() {
	local top=$name-$version-x64 root file
	root=$work/windows/zip/$top
	mkdir -p "$root/swgl"
	for file in placebook.exe placebook.com guide.html LICENSE.txt THIRD-PARTY.txt; do
		cp -a "$1/$file" "$root/"
	done
	cp -a "$1"/*.dll "$root/swgl/"
	fill "$recipes/windows/overview.txt" "$work/windows/overview.txt"
	sed 's/$/\r/' "$work/windows/overview.txt" >"$root/README.txt"
	zip_up "$top-portable.zip" "$(dirname "$root")" "$top"
}

# policy is the template with which IT lays down settings.
policy() {
	local root=$work/windows/policy
	mkdir -p "$root/en-GB" "$root/en-US"
	fill "$recipes/windows/placebook.admx" "$root/placebook.admx"
	fill "$recipes/windows/placebook.adml" "$root/en-GB/placebook.adml"
	cp "$root/en-GB/placebook.adml" "$root/en-US/"
	zip_up "$name-$version-policy.zip" "$root" placebook.admx en-GB en-US
}

# zip_up packs what lies in a folder, in a fixed order: zip_up NAME FOLDER WHAT...
zip_up() {
	local out=$dist/$1 folder=$2
	shift 2
	same_times "$folder"
	rm -f "$out"
	(cd "$folder" && find "$@" | sort | zip -X -9 -q "$out" -@)
}
