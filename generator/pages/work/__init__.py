"""Makes the tools for work with the standards, a page each; without scripts a paper form."""
