"""Two states of a suite compared: word by word, and text by text."""
