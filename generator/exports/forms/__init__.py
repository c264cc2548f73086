"""Forms and a workbook for work with the statements of an edition: Word to fill in, Excel to count."""
