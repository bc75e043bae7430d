#!/bin/sh
# corpus.sh SOURCES FOLDER: what the fuzzers begin with, in FOLDER/TARGET. It is taken from what the sources hold anyway:
# examples, the maps of the documentation, the maps and tables of the tests, and the findings of the past.
set -eu
sources=$1
folder=$2
for target in parser format import diff configuration tree; do
	mkdir -p "$folder/$target"
	for file in "$sources/tests/fuzz/regressions/$target"/*; do
		[ ! -f "$file" ] || cp "$file" "$folder/$target/past-$(basename "$file")"
	done
done

# The blocks of a language in the documentation, each as a file; those of one page as the versions of a map.
for page in "$sources"/README.md "$sources"/docs/*.md "$sources"/docs/rules/*.md; do
	awk -v name="$(basename "$page" .md)" -v folder="$folder" '
		/^```(journey|csv|mermaid)$/ {
			target = $0 == "```journey" ? "parser" : "import"
			block = folder "/" target "/" name "-" ++count
			versions = target == "parser" ? folder "/diff/" name : ""
			if (versions && count > 1)
				print "====" > versions
			next
		}
		/^```/ { if (block) close(block); block = "" }
		block {
			print > block
			if (versions)
				print > versions
		}
	' "$page"
done

find "$sources/examples" "$sources/tests" -name node_modules -prune -o -name '*.journey' -print | while read -r map; do
	name=$(printf '%s' "${map#"$sources"/}" | tr / -)
	cp "$map" "$folder/parser/$name"
	{
		cat "$map"
		echo ====
		sed 's/2/1/; s/+1/-1/; s/high/low/; /owner/d; s/"A/"The/' "$map"
	} > "$folder/diff/$name"
done
# A tree grows from any bytes.
for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
	LC_ALL=C awk -v seed="$number" 'BEGIN {
		srand(seed)
		for (i = 0; i < 32 * seed; i++)
			printf "%c", int(rand() * 256)
	}' > "$folder/tree/random-$number"
done
cp "$sources"/tests/import/*.mmd "$sources"/tests/import/*.csv "$folder/import"
cp "$folder/parser"/* "$folder/format"
for map in "$folder/parser"/*; do
	cat "$map" "$sources/tests/fuzz/configuration.parts" > "$folder/configuration/$(basename "$map")"
done
