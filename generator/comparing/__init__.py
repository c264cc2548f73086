"""Compares two states of a suite, text by text and word by word."""
