"""The tools at work, each walked through from nothing to its documents."""
