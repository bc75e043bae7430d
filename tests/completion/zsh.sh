#!/bin/sh
# Completion for zsh: what stands on the line of a shell on a pseudo-terminal after the tab key.
command -v zsh >/dev/null || exit 77
exec zsh -f "$srcdir"/tests/completion/lines.zsh "$(pwd)/completion/zsh/_journeyc"
