"""What Lighthouse says of the built site, and what holds it back from 100.

Needs Node.js with the package ``lighthouse`` (``npm install lighthouse`` in a folder of its own, named in ``LIGHTHOUSE``), and
a Chromium, named in ``CHROME_PATH`` where it is not found. Asks for pages as a mid-range telephone on a slow network would.
"""

import gzip
import json
import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class _Packing(SimpleHTTPRequestHandler):
    """Packs what it serves, as hosts do."""

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    """Prints the scores of a few pages, and every audit that is not perfect."""
    site = ROOT / "site"
    program = Path(os.environ.get("LIGHTHOUSE", ".")) / "node_modules/lighthouse/cli/index.js"
    if not program.is_file():
        sys.exit(__doc__)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    paper = min(path for path in (site / "papers").glob("*.html") if path.name != "index.html" and path.stat().st_size > 4000)
    for page in ("index.html", f"papers/{paper.name}", "papers/index.html"):
        _tell(page, _report(program, f"http://127.0.0.1:{server.server_port}/{page}"))
    server.shutdown()


def _report(program: Path, address: str) -> Any:
    flags = ["--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox"]
    return json.loads(subprocess.run(["node", str(program), address, *flags], check=True, capture_output=True).stdout)  # noqa: S603, S607 - our own address


def _tell(page: str, report: Any) -> None:
    scores = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
    print(page, ", ".join(f"{name} {score}" for name, score in scores.items()))
    wanted = {each["id"] for name in CATEGORIES for each in report["categories"][name]["auditRefs"] if each["weight"]}
    for id_, audit in sorted(report["audits"].items()):
        if id_ in wanted and audit["score"] is not None and audit["score"] < 1:
            print(f"  {id_}: {audit['score']:.2f} {audit.get('displayValue', '')} {audit['title']}")


if __name__ == "__main__":
    main()
