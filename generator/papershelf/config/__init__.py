"""Settings: those of a shelf in ``mkdocs.yml``, and the owner's corrections in ``seeds/curation.yml``."""
