"""Makes the tools for work with the standards, a page each; without scripts a page is a paper
form."""
