"""Repair of text that came out of TeX: small named rules in :mod:`papershelf.text.repair.rules`, applied in their order."""
