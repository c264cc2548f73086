"""Assembles a suite: all files of a project, what they speak of, and every text with its id."""
