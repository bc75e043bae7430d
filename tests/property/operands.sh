#!/bin/sh
# An artefact is the same bytes however its input is named, in whatever directory, locale or time zone, and each time.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
program=$PWD/journeyc
source=$(cd "$srcdir" && pwd)
status=0
for map in "$source"/examples/*.journey "$source"/examples/*/*.journey; do
	name=${map#"$source"/}
	"$program" lint -q "$map" | grep ': error: ' && status=1
	for options in '-T json' '-T svg' '-T dot' '-T svg --view flow'; do
		case $options in *dot | *flow) grep -q '^#define HAVE_GRAPHVIZ' config.h || continue ;; esac
		rm -rf "$work"/a "$work"/b "$work"/c
		"$program" -q $options -o "$work/a/" "$map" || status=1
		(cd "$source" && LC_ALL=C TZ=Asia/Tokyo "$program" -q $options -o "$work/b/" "$name") || status=1
		(cd "$source/examples" && LC_ALL=nl_NL.UTF-8 "$program" -q $options -o "$work/c/" "./../$name") || status=1
		diff -r "$work/a" "$work/b" > /dev/null && diff -r "$work/a" "$work/c" > /dev/null || {
			echo "not the same bytes: $name $options"
			status=1
		}
	done
done
exit $status
