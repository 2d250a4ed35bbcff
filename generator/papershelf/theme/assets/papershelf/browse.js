// The page of all papers: filters, sorting and rows as one scrolls. Without it the page is a plain list.
(function () {
  "use strict";
  const { browse, data: load, make, say } = globalThis.papershelf;
  const PAGE = 50;
  /** Between a title that nothing stands below, and may be a single letter, and a button: room for a finger on either. */
  const WIDE = "\u2003";
  /** @type {Record<browse.Field, string>} */
  const LABELS = { topic: "Topic", collection: "Collection", year: "Year", kind: "Kind", has: "Has" };
  const SORTS = { title: "Title", newest: "Newest first", central: "Most central first" };

  /** The name of the parcel that holds what stands at a place. @param {browse.Parcels} parcels @param {number} at */
  const parcel = ({ names, size }, at) => names[Math.floor(at / size)];

  /** @param {Element} place @param {Element} list */
  async function start(place, list) {
    const index = await load("browse/index");
    const data = browse.columns(index);
    /** @param {number} at */
    const row = async (at) => (await load(`browse/${parcel(index.rows, at)}`))[at % index.rows.size];
    /** @param {number} at */
    const abstract = async (at) => (await load(`browse/abstracts/${parcel(index.abstracts, at)}`))[at % index.abstracts.size];
    let state = browse.parse(location.hash, data);
    let found = data.orders.title;
    let shown = 0; // rows that stand there
    let turn = 0; // of what is found: rows of an earlier one are not wanted any more
    let drawing = Promise.resolve(); // the rows that were asked for last

    /** @type {Partial<Record<browse.Field, HTMLSelectElement>>} */
    const selects = {};
    const form = make("form", { class: "ps-filters", "aria-label": "Filter the entries", submit: (event) => event.preventDefault() });
    for (const field of browse.FIELDS) {
      if (data.choices[field].length < (field === "has" ? 1 : 2)) continue;
      const select = make("select", { change: () => choose(field, select.value) });
      selects[field] = select;
      form.append(make("label", {}, make("span", {}, LABELS[field]), select));
    }
    const sorts = Object.entries(SORTS).filter(([name]) => name !== "newest" || data.choices.year.length > 1);
    const sorter = make("select", { change: () => update({ ...state, sort: /** @type {browse.Sort} */ (sorter.value) }) }, ...sorts.map(([value, name]) => make("option", { value }, name)));
    form.append(make("label", {}, make("span", {}, "Order"), sorter));
    const active = make("p", { class: "ps-active" });
    const status = make("p", { class: "ps-rule", role: "status" });
    const more = make("button", { type: "button", class: "ps-more", click: () => watch(extend()) }, "Show more");

    /** @param {browse.Field} field @param {string} value "" for any */
    function choose(field, value) {
      if (field === "topic") update({ ...state, topic: value ? [...new Set([...state.topic, value])] : [] });
      else update({ ...state, [field]: value ? [value] : [] });
    }

    /** @param {browse.State} next */
    function update(next) {
      state = next;
      const hash = browse.format(state);
      history.replaceState(history.state, "", hash || location.pathname + location.search);
      watch(draw());
    }

    function drawChoices() {
      for (const field of browse.FIELDS) {
        const select = selects[field];
        if (!select) continue;
        const counts = browse.counts(data, state, field);
        const groups = new Map();
        data.choices[field].forEach((choice, at) => {
          const here = state[field].includes(choice.value);
          if (!counts[at] && !here) return;
          const name = "\u2003".repeat(choice.depth || 0) + choice.name + ` (${counts[at]})`;
          const option = make("option", { value: choice.value }, name);
          if (!groups.has(choice.group)) groups.set(choice.group, []);
          groups.get(choice.group).push(option);
        });
        const grown = [...groups].map(([label, options]) => (label && groups.size > 1 ? make("optgroup", { label }, ...options) : options)).flat();
        select.replaceChildren(make("option", { value: "" }, "any"), ...grown);
        select.value = field === "topic" ? state.topic.at(-1) || "" : state[field][0] || "";
      }
      sorter.value = state.sort;
    }

    function drawActive() {
      const chips = browse.FIELDS.flatMap((field) =>
        data.choices[field]
          .filter((choice) => state[field].includes(choice.value))
          .map((choice) => {
            const without = () => update({ ...state, [field]: state[field].filter((value) => value !== choice.value) });
            const label = `Without ${LABELS[field].toLowerCase()} ${choice.name}`;
            const chip = make("button", { type: "button", "aria-label": label, title: label, click: without }, field === "has" ? `has ${choice.name}` : choice.name);
            if (choice.facet !== undefined) chip.dataset.psFacet = String(choice.facet);
            return chip;
          }),
      );
      active.replaceChildren(...chips);
    }

    function draw() {
      found = browse.select(data, state);
      turn++;
      drawChoices();
      drawActive();
      const whole = `${data.count} ${data.count === 1 ? "entry" : "entries"}`;
      status.textContent = found.length === data.count ? whole : `${found.length} of ${whole}`;
      shown = 0;
      drawing = Promise.resolve();
      return extend();
    }

    /** The next rows, after those that are still on their way. */
    function extend() {
      const mine = turn;
      const added = drawing.then(() => add(mine));
      drawing = added.catch(() => undefined); // whoever asks next gets the rows that did not come
      return added;
    }

    /** @param {number} mine */
    async function add(mine) {
      if (mine !== turn) return;
      const to = Math.min(found.length, shown + PAGE);
      const rows = await Promise.all(Array.from(found.slice(shown, to), async (at) => item(at, await row(at))));
      if (mine !== turn) return;
      if (shown) list.append(...rows);
      else list.replaceChildren(...rows);
      shown = to;
      more.hidden = shown >= found.length;
    }

    /** Tells where rows did not come; those of another choice do not stand in for them. @param {Promise<void>} added */
    function watch(added) {
      const mine = turn;
      added.catch(() => {
        if (mine !== turn) return;
        if (!shown) list.replaceChildren();
        more.hidden = false;
        say("These entries could not be loaded. “Show more” asks for them again.");
      });
    }

    /** The rows that the page came with, which nobody has to draw again. */
    async function adopt() {
      const mine = turn;
      found = data.orders.title;
      shown = Math.min(list.children.length, found.length);
      more.hidden = shown >= found.length;
      status.textContent = `${data.count} entries`;
      drawChoices();
      const rows = await Promise.all(Array.from({ length: shown }, (_, at) => row(at)));
      if (mine !== turn) return; // the address has asked for others meanwhile
      Array.from(list.children).forEach((element, at) => rows[at][3] && element.append(rows[at][2] ? " " : WIDE, peek(element, at, rows[at][1])));
    }

    /** The first rows are there: what the plain list had around it gives way to choices. */
    function settle() {
      const rule = place.nextElementSibling;
      if (rule && rule.classList.contains("ps-rule")) rule.replaceWith(status);
      const pager = document.querySelector(".ps-pager");
      if (pager) pager.remove();
      place.replaceChildren(form, active);
      list.classList.add("ps-rows");
      list.parentElement?.after(more);
      new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && !more.hidden && watch(extend()), { rootMargin: "600px" }).observe(more);
    }

    /** @param {number} at @param {browse.Row} row */
    function item(at, [id, title, line, readable]) {
      const link = make("span", { "data-ps-paper": id }, make("a", { href: `${id}.html` }, title));
      const element = make("li", {}, link, ...(line ? [make("br"), `${line} `] : [WIDE]));
      if (readable) element.append(peek(element, at, title));
      return element;
    }

    /** A button that shows and hides the abstract of a row. @param {Element} element @param {number} at @param {string} title */
    function peek(element, at, title) {
      const button = make("button", { type: "button", class: "ps-peek", "aria-expanded": "false", "aria-label": `Abstract of ${title}` }, "Abstract");
      const text = make("div", { class: "ps-peeked" });
      const isOpen = () => button.getAttribute("aria-expanded") === "true";
      button.addEventListener("click", async () => {
        button.setAttribute("aria-expanded", String(!isOpen()));
        text.hidden = !isOpen();
        if (!isOpen() || text.isConnected) return;
        try {
          text.replaceChildren(...(await abstract(at)).split("\n\n").map((each) => make("p", {}, each)));
          element.append(text);
        } catch {
          button.setAttribute("aria-expanded", "false");
          say("The abstract could not be loaded.");
        }
      });
      return button;
    }

    addEventListener("hashchange", () => {
      state = browse.parse(location.hash, data);
      watch(draw());
    });
    await (browse.format(state) ? draw() : adopt());
    settle();
  }

  const place = document.querySelector("[data-ps-browse]");
  const list = document.querySelector(".ps-entries > ul");
  if (place && list) start(place, list).catch(() => place.remove()); // the data is not there: the plain list is
})();
