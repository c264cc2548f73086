"""Places the lines and words of drawings, without any markup.

Lengths are in the user units of an SVG; at its full width one unit is one CSS pixel.
"""
