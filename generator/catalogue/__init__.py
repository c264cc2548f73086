"""What a suite holds, as pages and files look it up: relations, addresses, files, coverage."""
