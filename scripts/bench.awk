# Turns the lines of `go test -bench` into ones that are read at a glance.

function time(ns) {
	if (ns >= 1e9) return sprintf("%.2f s", ns / 1e9)
	if (ns >= 1e6) return sprintf("%.1f ms", ns / 1e6)
	if (ns >= 1e3) return sprintf("%.1f us", ns / 1e3)
	return sprintf("%.0f ns", ns)
}

function size(bytes) {
	if (bytes >= 1048576) return sprintf("%.1f MB", bytes / 1048576)
	if (bytes >= 1024) return sprintf("%.0f kB", bytes / 1024)
	return sprintf("%.0f bytes", bytes)
}

/^pkg: / { print ""; print substr($0, 6); next }
/^(goos|goarch|cpu): / { next }
/^PASS$/ { next }
/^Benchmark/ && NF >= 4 {
	name = substr($1, 10)
	sub(/-[0-9]+$/, "", name)
	gsub(/_/, " ", name)
	line = sprintf("  %-52s %10s", name, "")
	rest = ""
	for (i = 3; i < NF; i += 2) {
		value = $i
		unit = $(i + 1)
		if (unit == "ns/op") line = sprintf("  %-52s %10s", name, time(value))
		else if (unit ~ /^ns\//) rest = rest "   " time(value) "/" substr(unit, 4)
		else if (unit == "B/op") rest = rest "   " size(value) " allocated"
		else if (unit ~ /^B\//) rest = rest "   " size(value) "/" substr(unit, 3)
		else rest = rest "   " value " " unit
	}
	print line rest
	fflush()
	next
}
{ print; fflush() }
