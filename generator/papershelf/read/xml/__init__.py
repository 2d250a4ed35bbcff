"""Formats in XML: which elements are records, and a module for each that says what stands in them."""
