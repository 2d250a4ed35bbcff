/* The dialog of the search: its field, choosing by keyboard, and the query in the address. Loads the rest when it is opened. */
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const search = (papershelf.search ||= /** @type {any} */ ({}));
  const { make } = papershelf;
  const FACETS = ["topic", "year", "has", "venue", "collection"];
  const HELP = [
    ['"mixture of experts"', "words in this order"],
    ["pruning -quantization", "without a word"],
    ['author:curie topic:"language models"', "by a name, in a topic"],
    ["year:2023-2025 has:code", "of these years, with code"],
  ];
  const FIELD = {
    ...{ type: "search", name: "q", role: "combobox", "aria-label": "Search", "aria-autocomplete": "list", "aria-expanded": "false" },
    ...{ "aria-controls": "ps-search-hits", placeholder: "Words, names, “a phrase”, or a whole abstract", autocomplete: "off" },
    ...{ autocapitalize: "off", autocorrect: "off", spellcheck: "false", enterkeyhint: "go" },
  };

  /** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} name @param {Attributes} [attributes] @param {(Node | string)[]} children */
  const part = (tag, name, attributes = {}, ...children) => make(tag, { class: "ps-search__" + name, ...attributes }, ...children);
  /** @param {string} name */
  const key = (name) => make("kbd", {}, name);
  const input = make("input", FIELD);
  const form = part("form", "form", { role: "search" }, make("span", { class: "ps-magnifier" }), input,
    part("button", "close", { type: "button", "aria-label": "Close the search", click: () => dialog.close() }, "✕"));
  const told = part("p", "told", { role: "status" });
  const hits = part("div", "hits", { id: "ps-search-hits", role: "listbox", "aria-label": "Results" });
  const more = part("button", "more", { type: "button", hidden: true }, "Show more");
  const help = part("div", "help", {},
    make("p", {}, key("↑"), " ", key("↓"), " to choose, ", key("Enter"), " to open, ", key("Esc"), " to close."),
    make("dl", {}, ...HELP.flatMap(([typed, means]) => [make("dt", {}, make("code", {}, typed)), make("dd", {}, means)])),
    make("p", {}, "Paste an abstract to find the papers that are nearest to it. Nothing that you type leaves this page."));
  const narrow = part("details", "facets", { hidden: true }, make("summary", {}, "Narrow"), make("div", { role: "group", "aria-label": "Narrow the results" }));
  const found = part("div", "found", { tabindex: "-1" }, told, hits, more, help);
  const dialog = make("dialog", { class: "ps-search", id: "ps-search", "aria-label": "Search" }, form, part("div", "body", {}, narrow, found));
  document.body.append(dialog);

  /** @type {Promise<search.Engine> | null} */
  let opening = null;
  /** The engine (`search-….js` in one file) and the index, once; a failed load is tried again the next time. */
  function engine() {
    opening ||= Promise.all(["search/engine.js", "search/head.js"].map((path) => papershelf.run(path, true)))
      .then(() => search.open(search.loader((name) => papershelf.run(`search/${name}.js`))))
      .then((index) => (search.warm(index), new search.Engine(index)));
    opening.catch(() => (opening = null));
    return opening;
  }
  search.engine = engine; // for the map, which shows where answers stand

  /** @type {search.Limit[]} */
  let ticked = [];
  let active = -1;
  /** @type {search.Answers | null} */
  let answers = null;
  let asking = 0;
  /** Until the button or finger that presses something is lifted: a hit that is replaced meanwhile would lose its click. @type {Promise<unknown>} */
  let pressing = Promise.resolve();

  /** Answers what stands in the field. @param {boolean} isTyping whether more is likely to come */
  async function update(isTyping) {
    const own = ++asking;
    try {
      const asked = await engine();
      answers ||= search.answers({ input, told, hits, more, help, narrow, found, choose, isChosen: () => active >= 0, letGo: () => pressing, written: address }, asked);
      await answers.update(ticked, isTyping);
    } catch (error) {
      if (own === asking) lost(error); // of what is not wanted any more nobody misses the answer
    }
  }

  /** @param {unknown} error */
  function lost(error) {
    told.textContent = "The search could not be loaded. Is the folder “search” of the site there?";
    console.info(error);
  }

  const options = () => Array.from(hits.querySelectorAll("[role=option]"));

  /** Marks a hit as the one that Enter opens. @param {number} at */
  function choose(at) {
    const all = options();
    active = at < 0 || !all.length ? -1 : Math.min(at, all.length - 1);
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      all[active].id = "ps-hit-" + active;
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  /** The query as a part of the address, so that it can be shared, and is there when one comes back. */
  function address() {
    const url = new URL(location.href);
    for (const name of ["q", ...FACETS]) url.searchParams.delete(name);
    if (dialog.open) {
      if (input.value.trim()) url.searchParams.set("q", input.value.slice(0, 1000));
      for (const { field, value } of ticked) url.searchParams.append(field, value);
    }
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // some browsers allow no other address on file://
    }
  }

  /** @param {string} [query] */
  function open(query) {
    if (!dialog.open) dialog.showModal();
    if (query !== undefined) input.value = query;
    input.focus();
    input.select();
    narrow.open = matchMedia("(min-width: 60em)").matches;
    update(false);
  }

  function tick() {
    ticked = Array.from(narrow.querySelectorAll("input:checked"), (box) => ({ field: box.name, value: box.value, not: false, exact: true }));
    update(false);
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    const count = options().length;
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(active + 1 >= count ? 0 : active + 1);
    else if (event.key === "ArrowUp") choose(active <= 0 ? count - 1 : active - 1);
    else if (event.key === "Escape") dialog.close(); // a browser would only empty the field
    else if (event.key === "PageDown") choose(Math.min(count - 1, active + 5));
    else if (event.key === "PageUp") choose(Math.max(0, active - 5));
    else return;
    event.preventDefault();
  }

  /** Enter opens what is chosen, or else the first hit of the whole answer to what stands there. @param {Event} event */
  async function enter(event) {
    event.preventDefault();
    if (!answers) await update(false);
    if (active < 0) await answers?.settle().catch(lost); // then the first of what is shown
    options()[Math.max(active, 0)]?.click();
  }

  /** An element; or the document, which has less than one. @param {Event} event */
  const targeted = (event) => /** @type {HTMLElement} */ (event.target);

  /** @param {HTMLElement} target */
  const writes = (target) => target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || dialog.open || writes(targeted(event))) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    const opener = targeted(event).closest?.("[data-ps-open-search]");
    if (!opener) return;
    event.preventDefault();
    open(opener.dataset.psOpenSearch || undefined);
  });
  /** Whoever comes near the field is likely to type. @param {Event} event */
  const warm = (event) => targeted(event).closest?.("[data-ps-open-search], .md-header") && engine().catch(() => undefined);
  document.addEventListener("pointerover", warm, { passive: true });
  document.addEventListener("focusin", warm);

  input.addEventListener("input", () => update(true));
  input.addEventListener("keydown", keys);
  form.addEventListener("submit", enter);
  more.addEventListener("click", () => answers?.showMore().catch(lost));
  narrow.addEventListener("change", tick);
  narrow.addEventListener("click", (event) => {
    const facet = targeted(event).dataset?.facet;
    if (facet) answers?.open(facet).catch(lost);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside it
    const target = targeted(event);
    const word = target.dataset?.try;
    if (word) {
      input.value = word;
      input.focus();
      update(false);
    }
    if (target.closest("a")) address(); // to be there when one comes back
    const hit = target.closest(".ps-hit");
    if (hit && !event.ctrlKey && !event.metaKey && !event.shiftKey) leave(hit);
  });
  dialog.addEventListener("close", address);

  dialog.addEventListener("pointerdown", (event) => {
    if (event.button === 0) pressing = new Promise((resolve) => ["pointerup", "pointercancel", "keydown"].forEach((kind) => addEventListener(kind, () => setTimeout(resolve), { once: true })));
  });

  /** A hit on the page where one is already shows it. @param {Element} hit */
  function leave(hit) {
    if (hit instanceof HTMLAnchorElement && hit.pathname === location.pathname) dialog.close();
  }

  const asked = new URLSearchParams(location.search);
  ticked = FACETS.flatMap((field) => asked.getAll(field).map((value) => ({ field, value, not: false, exact: true })));
  if (asked.has("q") || ticked.length) open(asked.get("q") || "");
})();
