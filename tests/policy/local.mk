# The way of a finding: suppressions, the baseline, changes, fixes; many files, by many threads.
policy_scripts = \
	tests/policy/baseline.sh \
	tests/policy/changed.sh \
	tests/policy/files.sh \
	tests/policy/fix.sh \
	tests/policy/jobs.sh \
	tests/policy/suppression.sh
TESTS += $(policy_scripts)
EXTRA_DIST += $(policy_scripts) tests/policy/common.sh

if HAVE_CMOCKA
policy_programs = tests/policy/changes tests/policy/comment tests/policy/repair
check_PROGRAMS += $(policy_programs)
TESTS += $(policy_programs)
tests_policy_changes_SOURCES = tests/policy/changes.c
tests_policy_changes_LDADD = tests/libinside.la $(CMOCKA_LIBS)
tests_policy_comment_SOURCES = tests/policy/comment.c
tests_policy_comment_LDADD = tests/libinside.la $(CMOCKA_LIBS)
tests_policy_repair_SOURCES = tests/policy/repair.c
tests_policy_repair_LDADD = tests/libinside.la $(CMOCKA_LIBS)
endif
