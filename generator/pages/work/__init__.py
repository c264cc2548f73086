"""The standards at work: a page for each tool, which is a form on paper where no script runs."""
