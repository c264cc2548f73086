"""Spoils the files of a project one at a time, and judges what the program makes of each."""
