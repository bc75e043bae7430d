#!/bin/sh
# The page tells of what the checks found, and not of what the map's author has waived.
program=${JOURNEYC:-./journeyc}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/map.journey" <<'MAP'
journey short "Short" {
  phase awareness "Hearing of it" {
    touchpoint poster "Poster" { emotion: 1 } # journeyc: ignore[no-channel] -- it hangs everywhere
  }
}
MAP
"$program" -q -T html -o "$folder/page.html" "$folder/map.journey" 2>/dev/null || { echo "no page"; exit 1; }
grep -q '<p>no-segment</p>' "$folder/page.html" || { echo "a finding is not told of"; exit 1; }
! grep -q '<p>no-channel</p>' "$folder/page.html" || { echo "a waived finding is told of"; exit 1; }
