"""Reads PDF: drawn letters become lines, lines lose heads and feet, and the rest becomes
paragraphs."""
