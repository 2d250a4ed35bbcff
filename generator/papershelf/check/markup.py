"""XML of the site, read without what makes XML dangerous: no document type, no entities, no network."""

from typing import Any

from lxml import etree


class MarkupError(ValueError):
    """It is no XML that programs would take."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line


def parsed(content: bytes) -> Any:
    """The root of the XML in ``content``.

    Raises:
        MarkupError: It is not well-formed, or has a document type, which no feed and no sitemap needs.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MarkupError(getattr(error, "lineno", 0) or 0, f"is no XML ({' '.join(str(error).split())[:120]})") from error
    if root.getroottree().docinfo.doctype:
        raise MarkupError(1, "has a document type, by which XML can be made to explode")
    return root


def local(element: Any) -> str:
    """The name of ``element`` without its namespace."""
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""
