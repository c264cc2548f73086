"""Drawings: what is to be drawn → where each line and each word of it stands. Pure, no markup.

Lengths are in the user units of an SVG; at its full width one unit is one CSS pixel.
"""
