#!/bin/sh
exec "${srcdir:-.}/tests/browser/run.sh" mermaid.mjs
