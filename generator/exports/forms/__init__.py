"""Forms for working with an edition: Word documents to fill in, and a workbook that counts."""
