"""Two states of the standards: what changed, and what a release may not break of an earlier one."""
