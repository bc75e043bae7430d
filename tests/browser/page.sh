#!/bin/sh
exec "${srcdir:-.}/tests/browser/run.sh" page.mjs
