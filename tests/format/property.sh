#!/bin/sh
# What has to hold of every layout, tried on the examples and the golden sources.
exec ./tests/format/property "$srcdir"/examples/*.journey "$srcdir"/tests/format/strings.journey "$srcdir"/tests/format/flows.journey "$srcdir"/tests/format/comments.journey
