#!/bin/sh
# The program and the library are built with the protection that configure found: it is seen in what was built, not in the flags.
command -v readelf > /dev/null && readelf -h journeyc > /dev/null 2>&1 || { echo "nothing here reads programs"; exit 77; }
status=0

# with FLAG: configure gives this flag
with() {
	grep -q -e "^HARDENING_CFLAGS = .*$1" -e "^HARDENING_LDFLAGS = .*$1" Makefile
}

# has FILE WHAT PATTERN READELF-OPTION: what readelf says of a file
has() {
	readelf -W "$4" "$1" | grep -qE "$3" || { echo "$1: $2"; status=1; }
}

with relro || with stack-protector || { echo "built without"; exit 77; }
has journeyc "does not lie anywhere" 'Type: +DYN' -h
for file in journeyc .libs/libjourney.so; do
	[ -f "$file" ] || continue
	! with 'z,relro' || has $file "what is linked may be changed later" GNU_RELRO -l
	! with 'z,now' || has $file "it is linked bit by bit" 'BIND_NOW|FLAGS.*NOW' -d
	! with noexecstack || has $file "the stack may be run" 'GNU_STACK.* RW +0x' -l
	! with stack-protector || has $file "the stack is not watched" '__stack_chk_fail' -s
	! with FORTIFY_SOURCE || has $file "sizes are not checked" '__(snprintf|vsnprintf|memcpy|read|realpath)_chk' -s
	readelf -Wd $file | grep -q TEXTREL && { echo "$file: its code is changed when it is linked"; status=1; }
done
exit $status
