#!/bin/sh
# The public header stands alone, in C and in C++.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
for language in c c++; do
	echo '#include "journey.h"' > "$work/alone.$language"
done
$CC -std=c11 -pedantic-errors -Wall -Wextra -Werror -fsyntax-only -I"$srcdir/include" -x c "$work/alone.c" || exit 1
# A compiler without its C++ part cannot say.
echo 'int main() { return 0; }' > "$work/empty.c++"
$CC -fsyntax-only -x c++ "$work/empty.c++" 2> /dev/null || exit 77
$CC -std=c++11 -pedantic-errors -Wall -Wextra -Werror -fsyntax-only -I"$srcdir/include" -x c++ "$work/alone.c++"
