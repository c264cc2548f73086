"""The suite: all files of a project together, what they speak of, and every text with its id."""
