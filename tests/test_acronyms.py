"""Acronyms that a text defines."""

import pytest

from papershelf.text.acronyms import definitions, long_form
from papershelf.text.tokens import tokens


def defined(text: str) -> dict[str, str]:
    words = tokens(text)
    return {found.acronym: long_form(words, found) for found in definitions(words)}


@pytest.mark.parametrize(
    ("text", "acronym", "long"),
    [
        ("by parameter-efficient fine-tuning (PEFT) of models", "PEFT", "parameter-efficient fine-tuning"),
        ("for tide gauge networks (TGNs), which", "TGN", "tide gauge networks"),
        ("a mixture of experts (MoE) model", "MoE", "mixture of experts"),
        ("an African American Language (AAL) corpus", "AAL", "African American Language"),
        ("the text-to-image (T2I) task", "T2I", "text-to-image"),
        ("blind and low vision (BLV) readers", "BLV", "blind and low vision"),
        ("pre-trained tide models (PTMs) and gulls", "PTM", "pre-trained tide models"),
        ("with old-fashioned kelp models (OKM)", "OKM", "old-fashioned kelp models"),
        ("*dynamic parsing of kelp* (DPK) works", "DPK", "dynamic parsing of kelp"),
    ],
)
def test_the_long_form_stands_before_its_acronym(text: str, acronym: str, long: str) -> None:
    assert defined(text) == {acronym: long}


@pytest.mark.parametrize(
    "text",
    ["the old harbour (see Fig. 2)", "in winter (IJCV 2020)", "we sail (ABC) there", "(LLM)", "tides (T", "we propose a gull net (PGN)"],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert defined(text) == {}
