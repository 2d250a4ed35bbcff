// The reading list as a value: what can be done with it, and how two copies become one. No page, no storage, no clock.
//
// Each field of an entry carries the time of its last change, and the later one wins, so copies of two tabs can be put
// together in any order and as often as one likes. What is taken off the list is remembered for a while, or another tab
// would bring it back.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf = globalThis.papershelf || {});

  /**
   * @typedef {"kept" | "read" | "note" | "place"} Field
   * @typedef {object} Entry
   * @property {string} id
   * @property {string} title  as it was shown when it was saved: it names the paper even when that is gone
   * @property {boolean} kept  false for what was taken off
   * @property {boolean} read
   * @property {string} note
   * @property {number} place  ascending
   * @property {Record<Field, number>} at  milliseconds since 1970 of the last change of each field
   * @typedef {ReadonlyMap<string, Readonly<Entry>>} List
   */

  const VERSION = 1;
  const FIELDS = /** @type {const} */ (["kept", "read", "note", "place"]);
  const TYPES = { kept: "boolean", read: "boolean", note: "string", place: "number" };
  const REMEMBERED = 30 * 24 * 3600 * 1000;
  const LONGEST = { id: 200, title: 1000, note: 20000 };
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

  /** Whether `text` may be the id of a paper: nothing else is ever looked up, shown as an address or kept. */
  const isId = (text) => typeof text === "string" && text.length <= LONGEST.id && ID.test(text);

  /** @returns {Entry} */
  const fresh = (id, title) => ({ id, title, kept: false, read: false, note: "", place: 0, at: { kept: 0, read: 0, note: 0, place: 0 } });

  /** @type {(entry: Entry, field: Field, value: unknown, now: number) => Entry} */
  const changed = (entry, field, value, now) => ({
    ...entry,
    [field]: value,
    at: { ...entry.at, [field]: Math.max(now, entry.at[field] + 1) }, // a clock that was set back must not undo
  });

  /** What is on `list`, in its order. @param {List} list @returns {Entry[]} */
  const entries = (list) => [...list.values()].filter((entry) => entry.kept).sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

  /**
   * `list` with `papers` on top, the first of them first. What is on it already stays as it is, and what was taken off
   * comes back with its note.
   * @param {List} list @param {{id: string, title: string, read?: boolean, note?: string}[]} papers @param {number} now @returns {List}
   */
  function add(list, papers, now) {
    const next = new Map(list);
    const seen = new Set();
    const coming = papers.filter(({ id }) => isId(id) && !(next.get(id) || {}).kept && !seen.has(id) && seen.add(id));
    const top = entries(list).reduce((least, { place }) => Math.min(least, place), 0);
    coming.forEach(({ id, title, read, note }, at) => {
      const name = String(title || (next.get(id) || {}).title || "").slice(0, LONGEST.title);
      let entry = { ...(next.get(id) || fresh(id, name)), title: name };
      entry = changed(changed(entry, "kept", true, now), "place", top - coming.length + at, now);
      if (read) entry = changed(entry, "read", true, now);
      if (note && !entry.note) entry = changed(entry, "note", String(note).slice(0, LONGEST.note), now);
      next.set(id, entry);
    });
    return next;
  }

  /** `list` with one field of one entry changed. @param {List} list @param {string} id @param {Field} field @param {number} now @returns {List} */
  function change(list, id, field, value, now) {
    const entry = list.get(id);
    if (!entry || entry[field] === value) return list;
    return new Map(list).set(id, changed(entry, field, typeof value === "string" ? value.slice(0, LONGEST.note) : value, now));
  }

  const remove = (list, id, now) => change(list, id, "kept", false, now);

  /** `list` with the paper `id` at position `to`, counted from 0. @param {List} list @returns {List} */
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

  const later = (a, b, field) => a.at[field] - b.at[field] || (a[field] < b[field] ? -1 : Number(a[field] > b[field]));

  function mergedEntry(a, b) {
    const entry = { ...(later(a, b, "kept") || (a.title < b.title ? -1 : 1)) > 0 ? a : b, at: {} };
    for (const field of FIELDS) {
      const won = later(a, b, field) > 0 ? a : b;
      entry[field] = won[field];
      entry.at[field] = won.at[field];
    }
    return entry;
  }

  /** Two copies as one: the same whichever comes first, and however often. @param {List} one @param {List} other @returns {List} */
  function merge(one, other) {
    const next = new Map(one);
    for (const [id, entry] of other) next.set(id, next.has(id) ? mergedEntry(next.get(id), entry) : entry);
    return next;
  }

  /**
   * `list` after papers were renamed: an entry moves to the new id with all that it holds.
   * @param {List} list @param {ReadonlyMap<string, string>} names former id → id @param {number} now @returns {List}
   */
  function renamed(list, names, now) {
    let next = list;
    for (const [former, id] of names) {
      const entry = next.get(former);
      if (!entry || !entry.kept || !isId(id) || former === id) continue;
      const moved = next.has(id) ? united(next.get(id), entry, now) : { ...entry, id };
      next = remove(new Map(next).set(id, moved), former, now);
    }
    return next;
  }

  /** Two entries that turned out to be one paper: read if one was, both notes. */
  function united(entry, other, now) {
    const notes = [...new Set([entry.note, other.note].filter(Boolean))].join("\n\n");
    let one = entry.kept ? entry : changed(changed(entry, "kept", true, now), "place", other.place, now);
    if (other.read && !one.read) one = changed(one, "read", true, now);
    return notes === one.note ? one : changed(one, "note", notes, now);
  }

  /** `list` as text for the storage; what was taken off long ago is forgotten. @param {List} list @param {number} now */
  function serialise(list, now) {
    const lasting = [...list.values()].filter((entry) => entry.kept || entry.at.kept > now - REMEMBERED);
    return JSON.stringify({ papershelf: "reading list", version: VERSION, entries: lasting });
  }

  /** @returns {Entry | null} `value` as an entry, whoever wrote it; null where it has no id */
  function entryFrom(value) {
    if (!value || typeof value !== "object" || !isId(value.id)) return null;
    const entry = fresh(value.id, String(value.title || "").slice(0, LONGEST.title));
    const at = value.at && typeof value.at === "object" ? value.at : {};
    for (const field of FIELDS) {
      if (typeof value[field] !== TYPES[field] || value[field] !== value[field]) continue;
      entry[field] = typeof value[field] === "string" ? value[field].slice(0, LONGEST.note) : value[field];
      entry.at[field] = Number.isFinite(at[field]) ? at[field] : 0;
    }
    return entry;
  }

  /**
   * The list that `text` holds, and what is wrong with it: "" or a sentence for the reader.
   * @param {string} text @returns {{list: List, problem: string, newer: boolean}}
   */
  function parse(text) {
    let data = null;
    try {
      data = JSON.parse(text);
    } catch {
      // told below
    }
    const found = data && Array.isArray(data.entries) ? data.entries.map(entryFrom) : null;
    if (!found) return { list: new Map(), problem: "What the browser kept is no reading list.", newer: false };
    const list = new Map(found.filter(Boolean).map((entry) => [entry.id, entry]));
    const lost = found.filter((entry) => !entry).length;
    const problem = lost ? `${lost} of ${found.length} entries had no id that could be read.` : "";
    return { list, problem, newer: data.version > VERSION };
  }

  papershelf.reading = { add, change, entries, isId, merge, move, parse, remove, renamed, serialise };
})();
