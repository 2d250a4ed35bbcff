// The page of the reading list: what is on it, in which order, and what the reader must know of how it is kept.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { counted, list, make, reading } = papershelf;
  const found = document.querySelector("[data-ps-reading]");
  if (!found) return;
  const room = found;

  const { button, flush } = papershelf.cards;
  const STEP = 100; // entries shown at once
  /** @type {Record<string, [label: string, holds: (entry: reading.Entry) => boolean]>} */
  const FILTERS = { all: ["All", () => true], unread: ["To read", (entry) => !entry.read], read: ["Read", (entry) => entry.read] };
  const NO_DATA = "The data of this site could not be loaded: titles are as they were when you saved them.";
  /** @type {Map<string, reading.Row | null | undefined>} id → null for a paper that is gone, undefined while it is asked for; nothing where that failed */
  const rows = new Map();
  /** @type {Map<string, reading.Card>} */
  const cards = new Map();
  let filter = "all";
  let most = STEP;

  const shown = () => list.all().filter(FILTERS[filter][1]);

  /** Moves an entry past the one that is shown before or after it. @param {string} id @param {number} by */
  function step(id, by) {
    const visible = shown().map((entry) => entry.id);
    const beside = visible[visible.indexOf(id) + by];
    const order = list.all().filter((entry) => entry.id !== id);
    if (beside) moveTo(id, order.findIndex((entry) => entry.id === beside) + (by > 0 ? 1 : 0));
  }

  /** @param {string} id @param {number} to */
  function moveTo(id, to) {
    const focused = document.activeElement;
    list.update((old, now) => reading.move(old, id, to, now));
    if (focused instanceof HTMLElement && room.contains(focused)) focused.focus();
    papershelf.say(`Now number ${shown().findIndex((entry) => entry.id === id) + 1} of ${shown().length}.`);
  }

  /** @param {string} id */
  function takeOff(id) {
    const before = shown();
    const next = before[before.findIndex((entry) => entry.id === id) + 1];
    list.update((old, now) => reading.remove(old, id, now));
    ((next && cards.get(next.id)?.title) || heading).focus();
    papershelf.say("Taken off your reading list.", { label: "Undo", act: () => list.update((old, now) => reading.change(old, id, "kept", true, now)) });
  }

  /** @param {string} id */
  function cardOf(id) {
    const card = cards.get(id) || papershelf.cards.make(id, { step, takeOff });
    cards.set(id, card);
    return card;
  }

  const heading = make("h2", { tabindex: "-1", class: "ps-reading-count" });
  const filters = make("div", { class: "ps-reading-filters", role: "group", "aria-label": "Show" });
  const items = make("ol", { class: "ps-reading-items" });
  const empty = make("p", {}, "Nothing here yet. “Save” beside any paper puts it here, and so does the key b.");
  const more = button("", () => {
    most += STEP;
    paint();
  });
  for (const name of Object.keys(FILTERS)) {
    filters.append(button("", () => {
      filter = name;
      paint();
    }, { "data-filter": name }));
  }

  /** @param {reading.Entry[]} all @param {reading.Entry[]} visible */
  function paintHead(all, visible) {
    heading.textContent = filter === "all" ? counted(all.length) : `${visible.length} of ${counted(all.length)}`;
    filters.hidden = all.length === 0;
    empty.hidden = all.length > 0;
    for (const choice of filters.querySelectorAll("button")) {
      const [label, holds] = FILTERS[choice.dataset.filter || ""];
      choice.textContent = `${label} ${all.filter(holds).length}`;
      choice.setAttribute("aria-pressed", String(choice.dataset.filter === filter));
    }
  }

  function paint() {
    const visible = shown();
    paintHead(list.all(), visible);
    const page = visible.slice(0, most);
    page.forEach((entry, at) => papershelf.cards.paint(cardOf(entry.id), entry, rows.get(entry.id), at, visible.length));
    page.forEach(({ id }, at) => items.children[at] !== cardOf(id).item && items.insertBefore(cardOf(id).item, items.children[at] || null));
    while (items.children.length > page.length) items.lastChild?.remove();
    more.hidden = visible.length <= most;
    more.textContent = `Show ${Math.min(STEP, visible.length - most)} more`;
    takeaway.paint(filter !== "all");
    warn();
    loadRows(page);
  }

  /** Asks for what is not known yet of the papers that are shown. @param {reading.Entry[]} entries */
  async function loadRows(entries) {
    const missing = entries.filter((entry) => !rows.has(entry.id));
    if (!missing.length) return;
    missing.forEach(({ id }) => rows.set(id, undefined));
    const asked = await Promise.allSettled(missing.map(async ({ id }) => rows.set(id, await papershelf.papers.row(id))));
    const lost = missing.filter((_, at) => asked[at].status === "rejected");
    lost.forEach(({ id }) => rows.delete(id)); // to be asked for anew when the list is painted again
    noData = lost.length ? NO_DATA : "";
    if (lost.length < missing.length) paint();
    else warn();
  }

  const warning = make("div", { class: "ps-notice", role: "alert", hidden: true });
  let noData = "";
  function warn() {
    const words = [list.problem(), noData].filter(Boolean).join(" ");
    const aside = list.putAside();
    const save = button("Save what was put aside", () => papershelf.save("put-aside.txt", "text/plain", aside.join("\n\n")));
    warning.hidden = !words;
    if (warning.dataset.words !== words) warning.replaceChildren(words, " ", ...(aside.length ? [save] : []));
    warning.dataset.words = words;
  }

  items.addEventListener("dragover", (event) => event.preventDefault());
  items.addEventListener("drop", (event) => {
    const id = event.dataTransfer?.getData("text/plain") || "";
    const target = event.target instanceof Element && event.target.closest(".ps-reading-item");
    if (!target || !list.has(id) || target.dataset.id === id) return;
    event.preventDefault();
    moveTo(id, list.all().findIndex((entry) => entry.id === target.dataset.id));
  });

  const takeaway = papershelf.out.takeaway(shown);
  const intake = papershelf.intake(() => heading.focus());
  const others = location.protocol === "file:" ? list.elsewhere() : [];
  /** @param {reading.Entry[]} entries */
  const look = (entries) => intake.takeText(JSON.stringify({ entries }), "The list of the other folder");
  const folders = others.map(({ path, entries }) =>
    make("p", {}, `The folder ${path} has a list of ${counted(entries.length)}. `, button("Look at it", () => look(entries))));

  room.append(warning, intake.offer, make("div", { class: "ps-reading-head" }, heading, filters), empty, items, more, takeaway.section, intake.section, ...folders);
  list.listen(paint);
  addEventListener("pagehide", () => flush(cards));
  paint();
  intake.fromAddress();
})();
