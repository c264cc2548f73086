"""Releases: making all files, and refusing to if one breaks a promise of an earlier release."""
