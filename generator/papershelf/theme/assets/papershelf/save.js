// A button beside every paper that puts it on the reading list, the key b for the same, and the way to the list in the header.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { list, make, reading } = papershelf;
  const address = new URL("reading-list.html", papershelf.base).href;
  const INSIDE = new Set(["LI", "ARTICLE", "DIV", "SECTION", "TD"]); // a button within a heading would be read as its words

  /** The title of the paper that `element` shows. @param {HTMLElement} element */
  function titleOf(element) {
    const shown = element.dataset.psTitle || (element.querySelector("h1, h2, h3, a") || element).textContent || "";
    return shown.trim().replace(/\s+/g, " ");
  }

  /** @param {HTMLElement} button */
  function paint(button) {
    const saved = list.has(button.dataset.psSave || "");
    button.setAttribute("aria-pressed", String(saved));
    button.children[0].textContent = saved ? "Saved" : "Save";
    button.title = saved ? "On your reading list (b takes it off)" : "Put on your reading list (b)";
  }

  /** @param {HTMLElement} element */
  function decorate(element) {
    const id = element.dataset.psPaper;
    if (!reading.isId(id) || element.dataset.psSavable) return;
    element.dataset.psSavable = "yes";
    const title = titleOf(element);
    const words = make("span", { class: "ps-save-words" }, "Save");
    const button = make("button", { type: "button", class: "ps-save", "data-ps-save": id, "aria-label": `Reading list: ${title}` }, words);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      toggle(id, title);
    });
    paint(button);
    if (INSIDE.has(element.tagName)) element.append(button);
    else (element.closest("h1, h2, h3") || element).after(button);
  }

  /** @param {string} id @param {string} title */
  function toggle(id, title) {
    if (list.has(id)) {
      list.update((old, now) => reading.remove(old, id, now));
      papershelf.say("Taken off your reading list.", { label: "Undo", act: () => restore(id) });
    } else tell(list.update((old, now) => reading.add(old, [{ id, title }], now)));
  }

  /** At its former place: to add it would put it on top. @param {string} id */
  const restore = (id) => tell(list.update((old, now) => reading.change(old, id, "kept", true, now)));

  /** @param {string} where the list is kept */
  function tell(where) {
    if (where === "browser") papershelf.say("On your reading list.", { label: "Open it", act: () => location.assign(address) });
    else papershelf.say(list.problem(), { label: "Open the list", act: () => location.assign(address) });
  }

  const badge = make("span", { class: "ps-list-count", hidden: true });
  const door = make("a", { class: "ps-list-door", href: address, title: "Reading list" }, badge);

  function paintAll() {
    document.querySelectorAll("[data-ps-save]").forEach(paint);
    const count = list.all().length;
    badge.textContent = count > 999 ? "999+" : String(count);
    badge.hidden = count === 0;
    door.setAttribute("aria-label", count ? `Reading list: ${papershelf.counted(count)}` : "Reading list");
  }

  /** Rows of a list of papers are named by their links: naming each in the page as well would be a tenth of its size. @param {ParentNode} root */
  function name(root) {
    for (const row of root.querySelectorAll(".ps-papers > ul > li:not([data-ps-paper])")) {
      const link = row.querySelector("a[href]");
      if (link && !row.querySelector("[data-ps-paper]")) row.dataset.psPaper = link.pathname.replace(/^.*\/|\.html$/g, "");
    }
  }

  /** @param {ParentNode} root */
  function decorateIn(root) {
    name(root);
    root.querySelectorAll("[data-ps-paper]").forEach(decorate);
  }

  /** The paper that a key means: in focus, under the pointer, or the one that the page is about. */
  function meant() {
    const focused = document.activeElement && document.activeElement.closest("[data-ps-paper]");
    return focused || document.querySelector("[data-ps-paper]:hover") || document.querySelector("h1[data-ps-paper], h1 [data-ps-paper]");
  }

  addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "b" || typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const element = meant();
    if (!element) return;
    event.preventDefault();
    toggle(element.dataset.psPaper || "", titleOf(element));
  });

  const header = document.querySelector(".md-header__inner");
  if (header) header.insertBefore(door, header.querySelector(":scope > .ps-scheme, :scope > [data-ps-scheme]"));
  decorateIn(document);
  paintAll();
  list.listen(paintAll);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) if (node instanceof HTMLElement) {
      if (node.matches("[data-ps-paper]")) decorate(node);
      decorateIn(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
