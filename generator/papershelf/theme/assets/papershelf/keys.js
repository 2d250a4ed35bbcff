// Keys for lists (j k, o or Enter), for search, and for help (?). Fields come first.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  document.documentElement.classList.replace("no-js", "js");
  // Who reads from a folder has the site already: the archive does not hold itself.
  if (location.protocol === "file:") document.querySelectorAll("[data-ps-online]").forEach((element) => element.remove());

  const ITEMS = ".ps-entries > ul > li, .ps-similar > ul > li";
  /** @type {[keys: string, does: string][]} */
  const HELP = [
    ["/", "search"],
    ["j  k", "next and previous entry of a list"],
    ["o", "open the entry"],
    ["n  p", "next and previous page, or paper of a collection"],
    ["b", "put on the reading list, or take off"],
    ["g then h p t m a", "go to a tab: its first letter"],
    ["?", "this help"],
    ["Esc", "close"],
  ];

  /** @param {HTMLElement} element */
  const visible = (element) => element.offsetParent !== null;

  /** The entry that has the focus, or -1. @param {Element[]} items */
  const current = (items) => items.findIndex((item) => item.contains(document.activeElement));

  /** Moves the focus by `step` entries; from outside the list to the first one that can be seen. @param {number} step */
  function move(step) {
    const items = [...document.querySelectorAll(ITEMS)].filter(visible);
    const at = current(items);
    const seen = items.findIndex((item) => item.getBoundingClientRect().top >= 0);
    const next = at < 0 ? items[Math.max(0, seen)] : items[at + step];
    if (!next) return false;
    next.querySelector("a[href]")?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    return true;
  }

  function open() {
    const items = [...document.querySelectorAll(ITEMS)];
    const at = current(items);
    if (at < 0) return false;
    items[at].querySelector("a[href]")?.click();
    return true;
  }

  /** @param {string} rel */
  function follow(rel) {
    const link = document.querySelector(`[data-ps-${rel}] a, .ps-pager a[rel="${rel}"]`);
    if (!link) return false;
    link.click();
    return true;
  }

  /** @type {HTMLDialogElement | null} */
  let dialog = null;
  function help() {
    if (!dialog) {
      const { make } = papershelf;
      const rows = HELP.flatMap(([keys, does]) => [
        make("dt", {}, ...keys.split(" ").map((key) => (key.length > 3 || !key ? ` ${key} ` : make("kbd", {}, key)))),
        make("dd", {}, does),
      ]);
      const made = make("dialog", { class: "ps-help", "aria-label": "Keys" }, make("h2", {}, "Keys"), make("dl", {}, ...rows));
      made.append(make("button", { type: "button", click: () => made.close() }, "Close"));
      document.body.append((dialog = made));
    }
    if (dialog.open) dialog.close();
    else dialog.showModal();
    return true;
  }

  let going = 0;
  /** After `g`: the tab whose name begins with `letter`. @param {string} letter */
  function go(letter) {
    const tab = [...document.querySelectorAll(".ps-tabs a")].find((link) => (link.textContent || "").trim().toLowerCase().startsWith(letter));
    if (tab) tab.click();
    return Boolean(tab);
  }

  /** @type {Record<string, () => boolean>} */
  const ACTIONS = { j: () => move(1), k: () => move(-1), o: open, n: () => follow("next"), p: () => follow("prev"), "?": help };

  /** Whether a key belongs to a field, to a dialog or to the browser. @param {KeyboardEvent} event */
  function taken(event) {
    const inside = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog");
    return event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (inside && !(event.key === "?" && dialog && dialog.open));
  }

  addEventListener("keydown", function (event) {
    if (taken(event)) return;
    const after = going && event.timeStamp - going < 1500;
    going = !after && event.key === "g" ? event.timeStamp : 0;
    const done = going || (after ? go(event.key) : Object.hasOwn(ACTIONS, event.key) && ACTIONS[event.key]());
    if (done) event.preventDefault();
  });
})();
