"""What commands of the Makefile do besides."""
