"""Forms for work with an edition: Word to fill in, and a workbook that counts."""
