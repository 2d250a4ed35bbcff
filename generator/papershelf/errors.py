"""One root for every error that Papershelf raises; each says what to do next.

Bad data in a seed is never raised: it is a :class:`papershelf.model.Problem`. What is raised is a wrong setting, a
wrong call, a state that cannot be understood, or a bug of our own.
"""


class PapershelfError(Exception):
    """The root of all errors that Papershelf raises on purpose."""


class ConfigurationError(PapershelfError):
    """A setting, a file of the owner's or a command line is wrong; the message names the place and the mend."""


class StateError(PapershelfError):
    """What an earlier build left in ``docs/.papershelf/`` cannot be understood; the message names file and line."""


class StorageError(PapershelfError):
    """The disk is full, or a file cannot be read or written; what stood before is whole, and the message says what to do."""


class SiteError(PapershelfError):
    """MkDocs refused to build the pages, or warned under strict rules; the message carries its words."""


class BugError(PapershelfError):
    """Something that the code itself rules out has happened; the message says what to report."""
