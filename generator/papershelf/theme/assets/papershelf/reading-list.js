// The reader's list in this browser: read from storage, written with every change, and the same in every tab.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { reading } = papershelf;
  const kept = papershelf.keep("list");
  const broken = papershelf.keep("list-unread"); // what could not be understood, kept as it was
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {reading.Values} */
  let list = new Map();
  let problem = "";
  let locked = false;
  /** @type {ReturnType<Kept["write"]>} */
  let where = "browser";

  /** @type {Record<string, string>} */
  const PLACES = {
    tab: "This browser's storage is full or switched off: the list is kept with this tab only. Export it before you close it.",
    page: "This browser keeps nothing for this site: the list is gone when this page is left. Export it now.",
  };

  /** Takes in what a storage holds; nothing that is on the list already is lost by it. @param {string} text */
  function takeIn(text) {
    const found = reading.parse(text);
    locked = locked || found.newer;
    if (found.problem) {
      problem = found.problem;
      if (!broken.read().includes(text)) broken.write(text);
    }
    list = reading.merge(list, found.list);
  }

  const readAll = () => kept.read().forEach(takeIn);
  const tell = () => listeners.forEach((listener) => listener());

  papershelf.list = {
    all: () => reading.entries(list),
    has: (id) => Boolean(list.get(id)?.kept),
    get: (id) => list.get(id),
    /** What the reader must know of how the list is kept; "" where all is well. */
    problem: () => {
      if (locked) return "This list was written by a newer version of this site. It is shown, and changes to it are not kept.";
      return [problem && `${problem} It was put aside, not thrown away.`, PLACES[where] || ""].filter(Boolean).join(" ");
    },
    /** Texts that were put aside because they could not be read. */
    putAside: () => broken.read(),
    /** `work` makes a new list of the old one and the time. */
    update(work) {
      readAll();
      const now = Date.now();
      list = work(list, now);
      if (!locked) where = kept.write(reading.serialise(list, now));
      tell();
      return where;
    },
    /** Lists that other folders of this computer keep: path and entries. */
    elsewhere: () =>
      kept
        .elsewhere()
        .map(([path, text]) => ({ path, entries: reading.entries(reading.parse(text).list) }))
        .filter((other) => other.entries.length),
    listen: (listener) => listeners.push(listener),
  };

  readAll();
  if (kept.waits() && !locked) where = kept.write(reading.serialise(list, Date.now())); // there may be room by now
  kept.watch((text) => {
    takeIn(text);
    tell();
  });
  // A paper that was renamed stays on the list, under its new id.
  if (list.size) {
    papershelf.data("aliases").then((aliases) => {
      const names = new Map(Object.entries(aliases).filter(([former]) => papershelf.list.has(former)));
      if (names.size) papershelf.list.update((old, now) => reading.renamed(old, names, now));
    }, () => {});
  }
})();
