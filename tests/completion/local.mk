# Completion scripts, each tried in its shell where that is installed.
TESTS += tests/completion/bash.sh tests/completion/fish.sh tests/completion/zsh.sh
EXTRA_DIST += tests/completion/bash.sh tests/completion/fish.sh tests/completion/zsh.sh tests/completion/lines.zsh tests/completion/cases
