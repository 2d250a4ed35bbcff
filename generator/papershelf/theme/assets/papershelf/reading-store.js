// The reading list as a value: what can be done with it, and how two copies become one. No page, no storage, no clock.
//
// Each field of an entry carries the time of its last change, and the later one wins, so copies of two tabs can be put
// together in any order and as often as one likes. What is taken off the list is remembered for a while, or another tab
// would bring it back.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  /**
   * @typedef {reading.Field} Field
   * @typedef {Readonly<reading.Entry>} Entry
   */

  const VERSION = 1;
  const FIELDS = /** @type {const} */ (["kept", "read", "note", "place"]);
  const TYPES = { kept: "boolean", read: "boolean", note: "string", place: "number" };
  const REMEMBERED = 30 * 24 * 3600 * 1000;
  const LONGEST = { id: 200, title: 1000, note: 20000 };
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

  /** Whether `text` may be the id of a paper: nothing else is ever looked up, shown as an address or kept. @type {Reading["isId"]} */
  const isId = (text) => typeof text === "string" && text.length <= LONGEST.id && ID.test(text);

  /** @param {string} id @param {string} title @returns {reading.Entry} */
  const fresh = (id, title) => ({ id, title, kept: false, read: false, note: "", place: 0, at: { kept: 0, read: 0, note: 0, place: 0 } });

  /** @type {(entry: Entry, field: Field, value: unknown, now: number) => Entry} */
  const changed = (entry, field, value, now) => ({
    ...entry,
    [field]: value,
    at: { ...entry.at, [field]: Math.max(now, entry.at[field] + 1) }, // a clock that was set back must not undo
  });

  /** What is on `list`, in its order. @type {Reading["entries"]} */
  const entries = (list) => [...list.values()].filter((entry) => entry.kept).sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

  /**
   * `list` with `papers` on top, the first of them first. What is on it already stays as it is, and what was taken off
   * comes back with its note.
   * @type {Reading["add"]}
   */
  function add(list, papers, now) {
    const next = new Map(list);
    const seen = new Set();
    const coming = papers.filter(({ id }) => isId(id) && !next.get(id)?.kept && !seen.has(id) && seen.add(id));
    const top = entries(list).reduce((least, { place }) => Math.min(least, place), 0);
    coming.forEach(({ id, title, read, note }, at) => {
      const name = String(title || next.get(id)?.title || "").slice(0, LONGEST.title);
      let entry = { ...(next.get(id) || fresh(id, name)), title: name };
      entry = changed(changed(entry, "kept", true, now), "place", top - coming.length + at, now);
      if (read) entry = changed(entry, "read", true, now);
      if (note && !entry.note) entry = changed(entry, "note", String(note).slice(0, LONGEST.note), now);
      next.set(id, entry);
    });
    return next;
  }

  /** `list` with one field of one entry changed. @type {Reading["change"]} */
  function change(list, id, field, value, now) {
    const entry = list.get(id);
    if (!entry || entry[field] === value) return list;
    return new Map(list).set(id, changed(entry, field, typeof value === "string" ? value.slice(0, LONGEST.note) : value, now));
  }

  /** @type {Reading["remove"]} */
  const remove = (list, id, now) => change(list, id, "kept", false, now);

  /** `list` with the paper `id` at position `to`, counted from 0. @type {Reading["move"]} */
  function move(list, id, to, now) {
    const order = entries(list).filter((entry) => entry.id !== id);
    const entry = list.get(id);
    if (!entry || !entry.kept) return list;
    const at = Math.max(0, Math.min(to, order.length));
    const before = at > 0 ? order[at - 1].place : null;
    const after = at < order.length ? order[at].place : null;
    const place = before === null ? (after === null ? 0 : after - 1) : after === null ? before + 1 : (before + after) / 2;
    if (place !== before && place !== after) return change(list, id, "place", place, now);
    const next = new Map(list); // no number is left between the two: count anew
    order.splice(at, 0, entry);
    order.forEach((each, number) => next.set(each.id, changed(each, "place", number, now)));
    return next;
  }

  /** @param {Entry} a @param {Entry} b @param {Field} field */
  const later = (a, b, field) => a.at[field] - b.at[field] || (a[field] < b[field] ? -1 : Number(a[field] > b[field]));

  /** @param {Entry} a @param {Entry} b @returns {Entry} */
  function mergedEntry(a, b) {
    const first = (later(a, b, "kept") || (a.title < b.title ? -1 : 1)) > 0 ? a : b;
    const entry = { ...first, at: { ...first.at } };
    for (const field of FIELDS) {
      const won = later(a, b, field) > 0 ? a : b;
      Object.assign(entry, { [field]: won[field] });
      entry.at[field] = won.at[field];
    }
    return entry;
  }

  /** Two copies as one: the same whichever comes first, and however often. @type {Reading["merge"]} */
  function merge(one, other) {
    const next = new Map(one);
    for (const [id, entry] of other) {
      const own = next.get(id);
      next.set(id, own ? mergedEntry(own, entry) : entry);
    }
    return next;
  }

  /**
   * `list` after papers were renamed: an entry moves to the new id with all that it holds.
   * `names` are former id → id.
   * @type {Reading["renamed"]}
   */
  function renamed(list, names, now) {
    let next = list;
    for (const [former, id] of names) {
      const entry = next.get(former);
      if (!entry || !entry.kept || !isId(id) || former === id) continue;
      const own = next.get(id);
      const moved = own ? united(own, entry, now) : { ...entry, id };
      next = remove(new Map(next).set(id, moved), former, now);
    }
    return next;
  }

  /** Two entries that turned out to be one paper: read if one was, both notes. @param {Entry} entry @param {Entry} other @param {number} now */
  function united(entry, other, now) {
    const notes = [...new Set([entry.note, other.note].filter(Boolean))].join("\n\n");
    let one = entry.kept ? entry : changed(changed(entry, "kept", true, now), "place", other.place, now);
    if (other.read && !one.read) one = changed(one, "read", true, now);
    return notes === one.note ? one : changed(one, "note", notes, now);
  }

  /** `list` as text for the storage; what was taken off long ago is forgotten. @type {Reading["serialise"]} */
  function serialise(list, now) {
    const lasting = [...list.values()].filter((entry) => entry.kept || entry.at.kept > now - REMEMBERED);
    return JSON.stringify({ papershelf: "reading list", version: VERSION, entries: lasting });
  }

  /** `value` as an entry, whoever wrote it; null where it has no id. @param {any} value @returns {Entry | null} */
  function entryFrom(value) {
    if (!value || typeof value !== "object" || !isId(value.id)) return null;
    const entry = fresh(value.id, String(value.title || "").slice(0, LONGEST.title));
    const at = value.at && typeof value.at === "object" ? value.at : {};
    for (const field of FIELDS) {
      if (typeof value[field] !== TYPES[field] || value[field] !== value[field]) continue;
      Object.assign(entry, { [field]: typeof value[field] === "string" ? value[field].slice(0, LONGEST.note) : value[field] });
      entry.at[field] = Number.isFinite(at[field]) ? at[field] : 0;
    }
    return entry;
  }

  /**
   * The list that `text` holds, and what is wrong with it: "" or a sentence for the reader.
   * @type {Reading["parse"]}
   */
  function parse(text) {
    let data = null;
    try {
      data = JSON.parse(text);
    } catch {
      // told below
    }
    /** @type {(Entry | null)[] | null} */
    const found = data && Array.isArray(data.entries) ? data.entries.map(entryFrom) : null;
    if (!found) return { list: new Map(), problem: "What the browser kept is no reading list.", newer: false };
    const list = new Map(found.flatMap((entry) => (entry ? [[entry.id, entry]] : [])));
    const lost = found.filter((entry) => !entry).length;
    const problem = lost ? `${lost} of ${found.length} entries had no id that could be read.` : "";
    return { list, problem, newer: data.version > VERSION };
  }

  papershelf.reading = { add, change, entries, isId, merge, move, parse, remove, renamed, serialise };
})();
