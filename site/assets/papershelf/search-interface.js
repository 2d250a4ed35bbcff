/* The dialog of the search: typing, choosing by keyboard, narrowing, and the query in the address. Loads the rest when it is opened. */
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf = globalThis.papershelf || {});
  const search = (papershelf.search = papershelf.search || {});
  const own = document.currentScript.src;
  const root = new URL("../../", own).href;
  const SCRIPTS = ["words", "code", "query", "spelling", "index", "slots", "scores", "near", "limits", "like", "engine", "excerpt", "suggest", "results"];
  const SHOWN = 10;
  const SETTLED = 500; // milliseconds without a key
  const A_TEXT = 30; // words from which on a query is a text to find papers like
  const FACETS = ["topic", "year", "has", "collection"];

  const HTML = `
    <form class="ps-search__form" role="search">
      <span class="ps-magnifier"></span>
      <input type="search" name="q" role="combobox" aria-label="Search" aria-autocomplete="list" aria-expanded="false" aria-controls="ps-search-hits"
        placeholder="Words, names, “a phrase”, or a whole abstract" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go">
      <button type="button" class="ps-search__close" aria-label="Close the search">✕</button>
    </form>
    <div class="ps-search__body">
      <details class="ps-search__facets" hidden><summary>Narrow</summary><div role="group" aria-label="Narrow the results"></div></details>
      <div class="ps-search__found" tabindex="-1">
        <p class="ps-search__told" role="status"></p>
        <div class="ps-search__hits" id="ps-search-hits" role="listbox" aria-label="Results"></div>
        <button type="button" class="ps-search__more" hidden>Show more</button>
        <div class="ps-search__help">
          <p><kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to open, <kbd>Esc</kbd> to close.</p>
          <dl>
            <dt><code>"mixture of experts"</code></dt><dd>words in this order</dd>
            <dt><code>pruning -quantization</code></dt><dd>without a word</dd>
            <dt><code>author:curie topic:"language models"</code></dt><dd>by a name, in a topic</dd>
            <dt><code>year:2023-2025 has:code</code></dt><dd>of these years, with code</dd>
          </dl>
          <p>Paste an abstract to find the papers that are nearest to it. Nothing that you type leaves this page.</p>
        </div>
      </div>
    </div>`;

  const dialog = document.createElement("dialog");
  dialog.className = "ps-search";
  dialog.id = "ps-search";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML = HTML; // ours, and nothing of the papers
  document.body.append(dialog);
  const input = dialog.querySelector("input[type=search]");
  const part = (name) => dialog.querySelector(".ps-search__" + name);
  const [told, hits, more, help, narrow] = ["told", "hits", "more", "help", "facets"].map(part);

  /** @param {string} source @returns {Promise<void>} */
  function run(source) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.async = false; // the scripts run in their order, and shards when they come
      script.src = source;
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(new Error(source + " did not load", (script.remove(), undefined)));
      document.head.append(script);
    });
  }

  let opening = null;
  /** The engine, once; a failed load is tried again the next time. */
  function engine() {
    opening ||= Promise.all(SCRIPTS.map((name) => run(own.replace("search-interface", "search-" + name))))
      .then(() => search.open(search.loader((name) => run(`${root}search/${name}.js`))))
      .then((index) => {
        for (const [id] of index.head.facets) index.facet(id, false).catch(() => undefined); // every answer needs them
        return new search.Engine(index);
      });
    opening.catch(() => (opening = null));
    return opening;
  }
  search.engine = engine; // for the map, which shows where answers stand

  /** @type {search.Limit[]} */
  let ticked = [];
  const opened = new Set();
  let busy = false;
  let again = false;
  let answer = null;
  let shown = 0;
  let active = -1;
  let settling = 0;

  /** Answers what stands in the field; while one answer is made, only the last of the next is wanted. */
  async function update() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    const typed = input.value;
    const limits = ticked;
    try {
      if (!typed.trim() && !limits.length) clear();
      else await found(await engine(), typed, limits, true);
    } catch (error) {
      told.textContent = "The search could not be loaded. Is the folder “search” of the site there?";
      console.info(error);
    }
    busy = false;
    if (again) {
      again = false;
      await update();
    }
  }

  /** Once nobody types, a long question is answered again, with the words that its first answers have. */
  async function settle() {
    if (busy || active >= 0 || !dialog.open) return;
    busy = true;
    await found(await engine(), input.value, ticked, false).catch(console.info);
    busy = false;
    if (again) {
      again = false;
      await update();
    }
  }

  function clear() {
    clearTimeout(settling);
    answer = null;
    told.textContent = "";
    hits.replaceChildren();
    narrow.hidden = more.hidden = true;
    help.hidden = false;
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  async function found(asked, typed, limits, typing) {
    const text = typed.trim().split(/\s+/).length >= A_TEXT;
    const given = text ? await asked.like(typed) : await asked.ask(typed, limits, opened, typing);
    clearTimeout(settling);
    if (typing && !text && asked.settles(given)) settling = setTimeout(settle, SETTLED);
    given.like = text;
    const cards = (numbers) => Promise.all(numbers.map((number) => asked.index.card(number)));
    const [first, others] = await Promise.all([cards(given.numbers.slice(0, SHOWN)), cards(given.others)]);
    const offered = first.length || others.length || !typed.trim() ? null : await search.suggest(asked.index, given);
    answer = given;
    const wanted = search.wanted(given.slots);
    answer.wanted = wanted;
    told.replaceChildren(...search.show.told(given));
    hits.replaceChildren(...search.show.groups(others, wanted, root), ...divided(first, 0));
    if (offered) hits.before(nothing(offered));
    dialog.querySelector(".ps-search__nothing")?.toggleAttribute("hidden", !offered);
    shown = first.length;
    more.hidden = shown >= given.numbers.length;
    help.hidden = Boolean(first.length || others.length);
    narrowBy(given);
    number();
    choose(-1);
    input.setAttribute("aria-expanded", String(Boolean(first.length || others.length)));
    part("body").scrollTop = part("found").scrollTop = 0;
  }

  function nothing(offered) {
    const before = dialog.querySelector(".ps-search__nothing");
    if (before) before.remove();
    return search.show.element("div", { class: "ps-search__nothing" }, search.show.nothing(offered, root));
  }

  /** The papers, with a line where those begin that have only some of the words. */
  function divided(cards, from) {
    return cards.flatMap((card, at) => {
      const hit = search.show.hit(card, answer.wanted, root);
      const some = from + at === answer.whole && from + at > 0 && !answer.like;
      return some ? [search.show.element("p", { class: "ps-hits__some", role: "presentation" }, ["With some of the words"]), hit] : [hit];
    });
  }

  async function showMore() {
    const { index } = await engine();
    const next = answer.numbers.slice(shown, shown + SHOWN);
    const cards = await Promise.all(next.map((each) => index.card(each)));
    const first = options().length;
    hits.append(...divided(cards, shown));
    shown += cards.length;
    more.hidden = shown >= answer.numbers.length;
    number();
    choose(first);
    input.focus();
  }

  function narrowBy(given) {
    const fieldsets = given.like ? [] : search.show.facets(given.facets, opened);
    const box = document.activeElement;
    const again = narrow.contains(box) && box.name ? `input[name="${CSS.escape(box.name)}"][value="${CSS.escape(box.value)}"]` : null;
    narrow.lastElementChild.replaceChildren(...fieldsets);
    narrow.hidden = !fieldsets.length;
    if (again) narrow.querySelector(again)?.focus();
  }

  const options = () => Array.from(hits.querySelectorAll("[role=option]"));
  const number = () => options().forEach((option, at) => (option.id = "ps-hit-" + at));

  /** Marks a hit as the one that Enter opens. @param {number} at */
  function choose(at) {
    const all = options();
    active = at < 0 || !all.length ? -1 : Math.min(at, all.length - 1);
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
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
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // some browsers allow no other address on file://
    }
  }

  function open(query) {
    if (!dialog.open) dialog.showModal();
    if (query !== undefined) input.value = query;
    input.focus();
    input.select();
    narrow.open = matchMedia("(min-width: 60em)").matches;
    engine().catch(() => undefined);
    update();
  }

  function tick() {
    ticked = Array.from(narrow.querySelectorAll("input:checked"), (box) => ({ field: box.name, value: box.value, not: false, exact: true }));
    address();
    update();
  }

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

  /** Enter opens what is chosen, or the first hit, once the answer to what stands there is shown. */
  async function enter(event) {
    event.preventDefault();
    while (busy) await new Promise((resolve) => setTimeout(resolve, 10));
    const all = options();
    const chosen = all[Math.max(active, 0)];
    if (chosen) chosen.click();
  }

  const writes = (target) => target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || dialog.open || writes(event.target)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-ps-open-search]");
    if (!opener) return;
    event.preventDefault();
    open(opener.dataset.psOpenSearch || undefined);
  });
  const warm = (event) => event.target.closest?.("[data-ps-open-search]") && engine().catch(() => undefined);
  document.addEventListener("pointerover", warm, { passive: true });
  document.addEventListener("focusin", warm);

  input.addEventListener("input", () => (address(), update()));
  input.addEventListener("keydown", keys);
  part("form").addEventListener("submit", enter);
  part("close").addEventListener("click", () => dialog.close());
  more.addEventListener("click", showMore);
  narrow.addEventListener("change", tick);
  narrow.addEventListener("click", (event) => {
    const facet = event.target.dataset?.facet;
    if (facet) (opened.add(facet), update());
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside it
    const word = event.target.dataset?.try;
    if (word) {
      input.value = word;
      input.focus();
      address();
      update();
    }
    if (event.target.closest(".ps-hit") && !event.ctrlKey && !event.metaKey && !event.shiftKey) leave(event.target.closest(".ps-hit"));
  });
  dialog.addEventListener("close", address);

  /** A hit on the page where one is already shows it. @param {HTMLAnchorElement} hit */
  function leave(hit) {
    if (hit.pathname === location.pathname) dialog.close();
  }

  const asked = new URLSearchParams(location.search);
  ticked = FACETS.flatMap((field) => asked.getAll(field).map((value) => ({ field, value, not: false, exact: true })));
  if (asked.has("q") || ticked.length) open(asked.get("q") || "");
})();
