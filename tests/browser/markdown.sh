#!/bin/sh
exec "${srcdir:-.}/tests/browser/run.sh" markdown.mjs
