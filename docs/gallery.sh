#!/bin/sh
# The gallery shows every example as it is drawn now. With WRITE=1 it is brought up to date.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
status=0
examples=$srcdir/examples
graphviz=2.43.0 # the version that laid out the flows here: another one may lay them out otherwise
own=second-spoke
mkdir "$work/gallery"

# draw VIEW ENDING OPTION… MAP: a picture for each journey of a map, NAME.ENDING.svg
draw() {
	view=$1 ending=$2
	shift 2
	mkdir "$work/drawn"
	./journeyc -q --no-config --root "$examples" --view "$view" -T svg -o "$work/drawn/" "$@" 2>"$work/said" || {
		cat "$work/said"
		grep -q 'built without Graphviz' "$work/said" && exit 77
		exit 1
	}
	for picture in "$work"/drawn/*.svg; do
		name=$(basename "$picture" .svg)
		mv "$picture" "$work/gallery/$name.$ending.svg"
	done
	rmdir "$work/drawn"
}

# part NAME ELEMENT: what stands in an element of a picture
part() {
	sed -n "s|^<$2 id=\"[a-z]*\">\\(.*\\)</$2>\$|\\1|p" "$work/gallery/$1.svg" | head -n 1
}

# show NAME WHAT: a picture, with the words that it has for who does not see it
show() {
	printf '\n[![%s: %s](gallery/%s.svg)](gallery/%s.svg)\n' "$2" "$(part "$1" desc)" "$1" "$1"
}

# ---- the pictures, and the page that shows them
cat >"$work/gallery.md" <<'END'
# Gallery

Every [example](../examples/README.md) as `journeyc` draws it, as a map and as a flow: a click shows one in full. `make gallery`
draws them anew.
END
for map in "$examples"/*.journey "$examples"/bank/*.journey; do
	draw map map "$map"
	draw flow flow "$map"
	name=$(basename "$map" .journey)
	for picture in "$work/gallery/$name.map.svg" "$work/gallery/$name"-*.map.svg; do
		[ -e "$picture" ] || continue
		journey=$(basename "$picture" .map.svg)
		printf '\n## %s\n\n[%s](../%s): %s.\n' "$(part "$journey.map" title)" "${map##*/}" "${map#"$srcdir"/}" "$(part "$journey.map" desc)"
		show "$journey.map" "Map"
		show "$journey.flow" "Flow"
	done >>"$work/gallery.md"
done
{
	printf '\n## Themes\n\nThe same map in the other [themes](themes.md). The last one is a file of its own,\n'
	printf '[%s.theme](../examples/%s.theme), which is light or dark as its viewer prefers.\n' $own $own
} >>"$work/gallery.md"
for theme in dark print $own; do
	case $theme in $own) given=$examples/$own.theme ;; *) given=$theme ;; esac
	printf '\n### %s\n' $theme >>"$work/gallery.md"
	for view in map flow; do
		draw $view $view.$theme --theme "$given" "$examples/webshop.journey"
		show webshop.$view.$theme "The $view in the theme $theme" >>"$work/gallery.md"
	done
done

# ---- what is there already
same_graphviz() { dot -V 2>&1 | grep -q "version $graphviz "; }

complain() {
	echo "docs/$1: \`make gallery\` brings it up to date"
	status=1
}

if [ "${WRITE-}" ]; then
	rm -rf "$srcdir/docs/gallery"
	cp -r "$work/gallery" "$srcdir/docs/gallery" && cp "$work/gallery.md" "$srcdir/docs/gallery.md" || status=1
else
	cmp -s "$work/gallery.md" "$srcdir/docs/gallery.md" || complain gallery.md
	for picture in "$work"/gallery/*.svg "$srcdir"/docs/gallery/*.svg; do
		name=gallery/${picture##*/}
		case $name in *.flow.*) same_graphviz || continue ;; esac
		cmp -s "$work/$name" "$srcdir/docs/$name" || complain "$name"
	done
fi
[ "$(cat "$work"/gallery/* | wc -c)" -lt 2000000 ] || {
	echo "the gallery has over 2 MB"
	status=1
}
exit $status
