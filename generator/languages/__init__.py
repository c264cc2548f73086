"""The languages of a site: what is special about each, texts in them, and their catalogues."""
