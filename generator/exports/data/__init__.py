"""The suite as data for programs: JSON, its schema, the API's files, CASE, SKOS, and platforms."""
