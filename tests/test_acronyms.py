"""Acronyms that a text defines."""

import pytest

from papershelf.text.words.acronyms import definitions, long_form
from papershelf.text.words.tokens import tokens


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
        ("de l'accident vasculaire cérébral (AVC) en", "AVC", "accident vasculaire cérébral"),
        ("la Cour européenne des droits de l’homme (CEDH) a", "CEDH", "Cour européenne des droits de l’homme"),
        ("l'Organisation mondiale de la santé (OMS) et", "OMS", "Organisation mondiale de la santé"),
        ("die Datenschutz-Grundverordnung (DSGVO) gilt", "DSGVO", "Datenschutz-Grundverordnung"),
        ("das Bundesverfassungsgericht (BVerfG) hat", "BVerfG", "Bundesverfassungsgericht"),
        ("при ишемической болезни сердца (ИБС) и", "ИБС", "ишемической болезни сердца"),
        ("Всемирная организация здравоохранения (ВОЗ)", "ВОЗ", "Всемирная организация здравоохранения"),
        ("was lower (hazard ratio [HR], 0.8)", "HR", "hazard ratio"),
        ("(95% confidence interval [CI], 0.7 to 0.9)", "CI", "confidence interval"),
        ("coronavirus disease 2019 (COVID-19) in", "COVID-19", "coronavirus disease 2019"),
        ("in COVID-19 (coronavirus disease 2019) wards", "COVID-19", "coronavirus disease 2019"),
        ("of tumour necrosis factor-α (TNF-α) and", "TNF-α", "tumour necrosis factor-α"),
        ("of tumor necrosis factor alpha (TNF-α) and", "TNF-α", "tumor necrosis factor alpha"),
        ("say I don't know (IDK) often", "IDK", "I don't know"),
        ("of von Mises-Fisher (vMF) kind", "vMF", "von Mises-Fisher"),
        ("from PPG (photoplethysmography) signals", "PPG", "photoplethysmography"),
    ],
)
def test_the_long_form_stands_before_its_acronym(text: str, acronym: str, long: str) -> None:
    assert defined(text) == {acronym: long}


@pytest.mark.parametrize(
    "text",
    [
        "the old harbour (see Fig. 2)",
        "in winter (IJCV 2020)",
        "we sail (ABC) there",
        "(LLM)",
        "tides (T",
        "we propose a gull net (PGN)",
        "in NSW (near some wharves, and in Perth)",
        "at MIT (2020)",
        "the GPS (see gulls)",
        "intrinsic dimensionality (dNL)",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert defined(text) == {}
