"""The colours of facets: seen on their ground, and told apart by eyes of every kind."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

import papershelf

CSS = (Path(papershelf.__file__).parent / "theme/assets/papershelf/papershelf.css").read_text(encoding="utf-8")
# Machado, Oliveira and Fernandes 2009, severity 1.
EYES = {
    "usual": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


def linear(colour: str) -> np.ndarray:
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def oklab(rgb: np.ndarray) -> np.ndarray:
    to_lms = np.array([[0.4122215, 0.5363325, 0.0514460], [0.2119035, 0.6806995, 0.1073970], [0.0883025, 0.2817188, 0.6299787]])
    to_lab = np.array([[0.2104543, 0.7936178, -0.0040720], [1.9779985, -2.4285922, 0.4505937], [0.0259040, 0.7827718, -0.8086758]])
    return to_lab @ np.cbrt(to_lms @ np.clip(rgb, 0, 1))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((float(linear(colour) @ [0.2126, 0.7152, 0.0722]) + 0.05 for colour in (one, other)), reverse=True)
    return light / dark


def scheme(name: str) -> dict[str, str]:
    of = {"default": "", "slate": '="slate"'}[name]  # the dark one is for screens alone: paper has the colours of the light one
    block = re.search(rf"\[data-md-color-scheme{of}\] {{(.*?)}}", CSS, re.DOTALL)
    assert block
    return dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", block[1]))


@pytest.mark.parametrize("name", ["default", "slate"])
def test_every_facet_stands_out_from_its_ground(name: str) -> None:
    colours = scheme(name)
    for number in range(10):
        assert contrast(colours[f"--ps-facet-{number}"], colours["--md-default-bg-color"]) >= 3
        assert contrast(colours[f"--ps-facet-{number}"], colours["--ps-raised"]) >= 2.8


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", ["default", "slate"])
def test_no_two_facets_look_alike_to_any_eye(name: str, eye: str) -> None:
    colours = scheme(name)
    seen = [oklab(np.array(EYES[eye]) @ linear(colours[f"--ps-facet-{number}"])) for number in range(10)]
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) >= 0.07


@pytest.mark.parametrize("name", ["default", "slate"])
def test_text_can_be_read(name: str) -> None:
    colours = scheme(name)
    for ink in ("--md-typeset-color", "--md-default-fg-color--light", "--md-typeset-a-color"):
        for ground in ("--md-default-bg-color", "--ps-raised"):
            assert contrast(colours[ink], colours[ground]) >= 4.5
