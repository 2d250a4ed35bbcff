"""Formats in JSON of services and programs, a module each."""
