#!/bin/sh
exec "${srcdir:-.}/tests/browser/run.sh" import.mjs
