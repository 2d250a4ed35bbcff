"""Papershelf turns a folder of paper listings into a fast, searchable website that also works from a USB stick."""

__version__ = "0.1.0"
