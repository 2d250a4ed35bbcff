// Light or dark, as the reader chose here or else as their system says. Loaded before anything is drawn, so nothing flashes.
(function () {
  "use strict";
  const KEY = "papershelf:scheme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  /** What the reader chose: "slate", "default" or nothing. Some browsers refuse storage. */
  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function show() {
    document.body.dataset.mdColorScheme = chosen() || (dark.matches ? "slate" : "default");
  }

  function turn() {
    const now = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    document.body.dataset.mdColorScheme = now;
    try {
      // A choice that agrees with the system is no choice: the page follows the system again.
      if (now === (dark.matches ? "slate" : "default")) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, now);
    } catch {
      // The choice lasts as long as the page.
    }
  }

  show();
  dark.addEventListener("change", show);
  addEventListener("storage", (event) => event.key === KEY && show());
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-ps-scheme]")) turn();
  });
})();
