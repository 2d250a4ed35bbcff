// What stands beside the map: a field to find papers, the colours and what they mean, and the papers that were chosen.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const { counted, list, make, reading } = papershelf;
  const STEP = 30; // papers listed at once
  const SAVED = 500; // papers that are saved at once, at most
  const LOOKED = 2000; // papers whose phrases are counted; of more, every so-manieth
  const SOON = 200; // milliseconds after the last key

  /** @type {Cards["button"]} */
  const button = (label, act, more = {}) => make("button", { type: "button", class: "ps-button", click: act, ...more }, label);

  /**
   * @type {MapParts["panel"]}
   */
  function panel(data, on) {
    const field = make("input", { type: "search", placeholder: "Words, names, a topic", autocomplete: "off" });
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => on.find(field.value), SOON);
    });

    const choice = make("select", { change: () => on.colour(Number(choice.value)) },
      ...data.facets.map(({ name }, at) => make("option", { value: String(at) }, name)));
    const legend = make("ul", { class: "ps-map-legend" });
    const others = make("ul", { class: "ps-map-legend" });
    const rest = make("details", {}, make("summary", {}, "More topics"), others);

    /** The topics of a facet as buttons; `chosen` is the one that is highlighted. @type {map.Panel["paint"]} */
    function paint(facet, chosen) {
      choice.value = String(facet);
      const coloured = data.coloured(facet);
      /** @param {string} id @param {string} name @param {number} count @param {number} number */
      const item = (id, name, count, number) => {
        const dot = make("span", { class: "ps-map-dot", "data-ps-facet": number >= 0 && String(number) });
        return make("li", {}, make("button", { type: "button", "aria-pressed": String(id === chosen), "data-topic": id, click: () => on.topic(id) },
          dot, name, make("span", { class: "ps-map-count" }, String(count))));
      };
      const focused = document.activeElement instanceof HTMLElement && document.activeElement.dataset.topic;
      legend.replaceChildren(...coloured.map(({ id, name, count }, number) => item(id, name, count, number)));
      const more = data.facets[facet].topics.filter(([id]) => !coloured.some((each) => each.id === id));
      others.replaceChildren(...more.map(([id, name, , count]) => item(id, name, count, -1)));
      rest.hidden = more.length === 0;
      if (more.some(([id]) => id === chosen)) rest.open = true;
      const again = focused && section.querySelector(`[data-topic="${CSS.escape(focused)}"]`);
      if (again) again.focus();
    }

    const chosen = make("section", { class: "ps-map-chosen", "aria-label": "Chosen papers", hidden: true });
    let turn = 0; // of what is shown, so that what comes late is not shown over it

    /** @param {number} place @param {map.Row} row */
    function item(place, [id, title, byline]) {
      const link = make("a", { href: `${papershelf.base}papers/${id}.html` }, title);
      const line = make("li", { mouseenter: () => on.point(place), mouseleave: () => on.point(-1), focusin: () => on.point(place) },
        make("span", { "data-ps-paper": id, "data-ps-title": title }, link));
      if (byline) line.append(make("br"), byline);
      return line;
    }

    const lost = () => papershelf.say("The data of this site could not be loaded.");

    /** @param {number[]} places */
    async function tellingWords(places) {
      const every = Math.ceil(places.length / LOOKED);
      const [words, rows] = await Promise.all([data.words(), data.rows(places.filter((_, at) => at % every === 0))]);
      return map.telling(rows.map((row) => row[3]), words, data.count);
    }

    /** @param {number[]} places */
    async function saveAll(places) {
      const rows = await data.rows(places);
      const before = list.all().length;
      list.update((old, now) => reading.add(old, rows.map(([id, title]) => ({ id, title })), now));
      papershelf.say(`${counted(list.all().length - before)} put on your reading list.`);
    }

    /**
     * Lists papers.
     * @type {map.Panel["show"]}
     */
    async function show(title, places, { telling = false, focus = false, none = "No paper.", told = "" } = {}) {
      const mine = ++turn;
      const heading = make("h2", { tabindex: "-1" }, title);
      const words = make("p", { class: "ps-map-words", hidden: true });
      const items = make("ol");
      const more = button("", () => add(true).catch(lost), { hidden: true });
      const tools = make("p", { class: "ps-map-tools" });
      if (places.length && places.length <= SAVED) tools.append(button(places.length === 1 ? "Save it" : `Save all ${places.length}`, () => saveAll(places).catch(lost)));
      tools.append(button("Clear", on.clear));
      chosen.replaceChildren(heading, ...(told ? [make("p", {}, told)] : []), words, tools, places.length ? items : make("p", {}, none), more);
      chosen.hidden = false;
      if (focus) heading.focus();

      async function add(byReader = false) {
        const from = items.children.length;
        const next = places.slice(from, from + STEP);
        const rows = await data.rows(next);
        if (mine !== turn || from !== items.children.length) return; // or they came for a click before
        items.append(...rows.map((row, at) => item(next[at], row)));
        const left = places.length - items.children.length;
        more.hidden = left <= 0;
        more.textContent = `Show ${Math.min(left, STEP)} more of ${left}`;
        if (byReader) items.children[from].querySelector("a")?.focus();
      }
      try {
        await add();
        if (!telling || !places.length) return;
        const found = await tellingWords(places);
        if (mine !== turn || !found.length) return;
        words.replaceChildren("Telling words: ", ...found.flatMap(({ phrase, count }, at) => [at ? ", " : "", make("b", {}, phrase), ` ${count}`]));
        words.hidden = false;
      } catch {
        if (mine === turn) chosen.append(make("p", {}, "The titles could not be loaded."));
      }
    }

    function hide() {
      turn++;
      chosen.hidden = true;
      chosen.replaceChildren();
    }

    const section = make("div", { class: "ps-map-panel" }, make("label", { class: "ps-map-find" }, "Find on the map", field));
    if (data.facets.length) section.append(make("label", { class: "ps-map-colour" }, "Colours", choice), legend, rest);
    section.append(chosen);
    return {
      section,
      paint: (facet, topic) => data.facets.length && paint(Math.max(0, facet), topic),
      show,
      hide,
      emptyField() {
        clearTimeout(waiting); // or what was typed last would be searched for, and be nothing by then
        field.value = "";
      },
    };
  }

  map.panel = panel;
})();
