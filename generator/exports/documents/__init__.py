"""The suite as documents: PDF and Word."""
