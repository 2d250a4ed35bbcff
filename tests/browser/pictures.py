"""Takes the pictures of the README: ``make pictures`` after ``make site``."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import QUIET, chromium

ROOT = Path(__file__).parent.parent.parent
SHOTS = (
    ("home", "index.html"),
    ("paper", "papers/difffit-unlocking-transferability-of-large-diffusion-models-via-simple-parameter.html"),
    ("map", "map.html"),
    ("reading-list", "reading-list.html"),
)
SAVED = 4
"""Papers that are on the reading list when its picture is taken."""


def main() -> None:
    """Writes a PNG for each shot into ``generator/design/pictures/``."""
    target = ROOT / "generator/design/pictures"
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 1400}, device_scale_factor=1)
        page.goto((ROOT / "site/index.html").as_uri())
        for at in range(SAVED):
            page.locator(".ps-save").nth(at).click()
        for name, path in SHOTS:
            page.set_viewport_size({"width": 1280, "height": 960 if name in {"map", "reading-list"} else 1440})
            page.goto((ROOT / "site" / path).as_uri())
            page.wait_for_timeout(1000)  # titles and places come from files of data
            page.screenshot(path=target / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
