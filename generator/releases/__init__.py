"""Releases: what they hold, what git knows of them, and what none may break of an earlier one."""
