if HAVE_INOTIFY
TESTS += tests/watch/watch.sh
endif
EXTRA_DIST += tests/watch/watch.sh
