"""The font and the colours of the files that people read: the site's colours, by what they mean."""

FONT = "Arial"
"""Found wherever Office is, and LibreOffice has one of the same measures; readers with little sight
are used to it."""

INK = "1B2629"
QUIET = "4F5A5C"
RULE = "D9D2C3"
LINK = "0A5A60"
CRITERIA = "0A5A60"
CRITERIA_GROUND = "E2F0EF"
KNOWLEDGE = "5D3A8E"
SUPERSEDED = "97450F"
SUPERSEDED_GROUND = "FAEEE2"
IN_FORCE = "2D681B"
IN_FORCE_GROUND = "E6F1DD"
OURS_INK = "694900"
OURS_GROUND = "FBEECB"
