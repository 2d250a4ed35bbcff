"""Plain text as it should have been: sections of abstracts, and what typesetting leaves in copied text."""

import pytest

from papershelf.text.plain import one_line, paragraphs


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Background\nWhales sing.\n\nMethods\nWe recorded them.", "Background: Whales sing.\n\nMethods: We recorded them."),
        (
            "BACKGROUND:\n\nWhales sing.\nMaterials and Methods\nWe recorded.",
            "BACKGROUND: Whales sing. Materials and Methods: We recorded.",
        ),
        ("## Aims\nTo hear.\n\n**Conclusions**\nThey sing.", "Aims: To hear.\n\nConclusions: They sing."),
        ("We compare the\nmethods\nthat are known.", "We compare the methods that are known."),
        ("We have new\nResults\nof old ones.", "We have new Results of old ones."),
        ("Whales sing.\nComments\nWe like it.", "Whales sing. Comments: We like it."),
        ("Results", "Results"),
        ("Background noise\nis heard.", "Background noise is heard."),
    ],
)
def test_the_head_of_a_section_leads_its_paragraph(text: str, plain: str) -> None:
    assert paragraphs(text) == plain
    assert paragraphs(plain) == plain


def test_soft_hyphens_go_and_ligatures_are_written_out_and_nothing_else() -> None:
    assert one_line("The e\ufb03cient \ufb01nding of \ufb02ow, o\ufb00 by hy\u00adphens") == "The efficient finding of flow, off by hyphens"
    assert paragraphs("hy\u00ad\n  phens\n\nx² ½ ℕ …") == "hyphens\n\nx² ½ ℕ …"
