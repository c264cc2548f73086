"""The suite as data for programs: JSON, its schema, the API, CASE, SKOS, Moodle and Mahara."""
