"""From a corpus to the files of ``docs/``: pages, lists, data, state. Pure."""
