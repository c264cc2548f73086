"""The suite as tables: CSV and Excel."""
