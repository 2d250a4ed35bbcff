"""What ``papershelf serve`` shows is as guarded as the site itself."""

import threading
from pathlib import Path

from playwright.sync_api import Browser

from papershelf.site.serve import shown

TRAP = """() => {
    globalThis.executed = 0;
    document.body.insertAdjacentHTML("beforeend", "<img src='about:nothing' onerror='globalThis.executed += 1'>");
    const script = document.createElement("script");
    script.textContent = "globalThis.executed += 1";
    document.body.append(script);
}"""


def test_a_preview_runs_its_own_script_and_nothing_else_and_loads_again(site: Path, browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    page, told = context.new_page(), list[str]()
    page.on("console", lambda message: told.append(message.text))
    with shown(site, tmp_path / "sign", 0) as (server, reload):
        threading.Thread(target=server.serve, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        assert [words for words in told if "Refused" in words or "violates" in words] == []
        assert "Enabled live reload" in told
        page.evaluate(TRAP)
        page.wait_for_timeout(50)
        assert page.evaluate("executed") == 0
        with page.expect_navigation():
            reload()
        context.close()
