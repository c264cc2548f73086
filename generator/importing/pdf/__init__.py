"""Reads PDF: letters become lines, heads and feet are split off, and lines become paragraphs."""
