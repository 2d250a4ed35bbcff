"""Similar papers, and why they are."""
