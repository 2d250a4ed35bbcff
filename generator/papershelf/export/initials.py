"""Given names as initials, as the styles of references write them."""


def initials(given: str, mark: str, *, hyphens: bool = True) -> str:
    """The initials of ``given``, each with ``mark``: ``Kai-fu`` → ``K.-F.``, ``João da`` → ``J. da``.

    A word without a capital is a particle, or of a script that has none (``小明``), and stays as it is; behind the hyphen of a name that
    became an initial it is one as well.
    """
    parts: list[str] = []
    shortened = False
    for part in given.split("-"):
        words = part.replace(".", " ").split()
        if words:
            shortened = shortened or words[0][0].isupper()
            parts.append(" ".join(_initial(word, mark, inner=shortened and not at) for at, word in enumerate(words)))
    return ("-" if hyphens else " ").join(parts)


def _initial(word: str, mark: str, *, inner: bool) -> str:
    return f"{word[0].upper()}{mark.strip()}" if inner or word[0].isupper() else word
