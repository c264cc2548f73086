"""The suite: all files of a project together, and every text with its id."""
