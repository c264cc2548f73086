"""The site as its readers meet it: in a real browser."""
