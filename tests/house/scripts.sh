#!/bin/sh
# Scripts are well formed.
cd "$srcdir" || exit 99
status=0
for script in $(find tests docs -name node_modules -prune -o -name '*.sh' -print) bootstrap; do
	sh -n "$script" || status=1
done
if [ -f .ci/run ] && command -v bash > /dev/null; then
	bash -n .ci/run || status=1
fi
exit $status
