// Which papers a reader asks for, in which order, and how many there are of each kind: numbers alone, no page.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const KINDS = ["paper", "talk", "other"];
  /** @type {browse.Field[]} */
  const FIELDS = ["topic", "collection", "year", "kind", "has"];
  /** @type {(name: string) => name is browse.Sort} */
  const isSort = (name) => ["title", "newest", "central"].includes(name);

  /** Whole numbers of `size` bytes each, little-endian, in base64; no bytes are made between, which `papershelf.bytes` gives. @param {string} text @param {number} size */
  function unpacked(text, size) {
    const raw = atob(text);
    const found = new Uint32Array(raw.length / size);
    for (let at = 0; at < raw.length; at++) found[(at / size) | 0] |= raw.charCodeAt(at) << (8 * (at % size));
    return found;
  }

  /** The places of each value of a column. @param {ArrayLike<number>} column @returns {Map<number, number[]>} */
  function byValue(column) {
    const found = new Map();
    for (let place = 0; place < column.length; place++) {
      if (!found.has(column[place])) found.set(column[place], []);
      found.get(column[place]).push(place);
    }
    return found;
  }

  /** @type {Browse["columns"]} */
  function columns(index) {
    const size = index.count > 0xffff ? 4 : 2;
    const years = byValue(unpacked(index.years, 2));
    const kinds = byValue(unpacked(index.kinds, 1));
    /** @type {browse.Columns["choices"]} */
    const choices = {
      topic: index.topics.flatMap(([group, facet, topics]) =>
        topics.map(([value, name, depth, places]) => ({ value, name, group, facet, depth, places: unpacked(places, size) })),
      ),
      collection: index.collections.map(([value, name, places]) => ({ value, name, places: unpacked(places, size) })),
      year: [...years]
        .filter(([year]) => year)
        .sort(([a], [b]) => b - a)
        .map(([year, places]) => ({ value: String(year), name: String(year), places })),
      kind: [...kinds].sort(([a], [b]) => a - b).map(([kind, places]) => ({ value: KINDS[kind], name: KINDS[kind], places })),
      has: [{ value: "code", name: "code", places: unpacked(index.code, size) }].filter((choice) => choice.places.length),
    };
    const orders = { title: Uint32Array.from({ length: index.count }, (_, at) => at), newest: unpacked(index.newest, size), central: unpacked(index.central, size) };
    return { count: index.count, choices, orders };
  }

  /** What a value may mean: of topics all that are chosen, of other fields any. `but` is a field left out. @param {browse.Columns} data @param {browse.State} state @param {browse.Field} [but] */
  function marks(data, state, but) {
    const found = new Uint8Array(data.count).fill(1);
    for (const field of FIELDS) {
      const chosen = data.choices[field].filter((choice) => state[field].includes(choice.value));
      if (!chosen.length || (field === but && field !== "topic")) continue;
      const hits = new Uint16Array(data.count);
      for (const choice of chosen) for (let at = 0; at < choice.places.length; at++) hits[choice.places[at]]++;
      const wanted = field === "topic" ? chosen.length : 1;
      for (let place = 0; place < data.count; place++) if (hits[place] < wanted) found[place] = 0;
    }
    return found;
  }

  /** The places asked for, in their order. @type {Browse["select"]} */
  function select(data, state) {
    const marked = marks(data, state);
    return data.orders[state.sort].filter((place) => marked[place]);
  }

  /** How many papers there would be with each choice of a field. @type {Browse["counts"]} */
  function counts(data, state, field) {
    const marked = marks(data, state, field);
    return data.choices[field].map((choice) => {
      let count = 0;
      for (let at = 0; at < choice.places.length; at++) count += marked[choice.places[at]];
      return count;
    });
  }

  /** What the hash of an address asks for, as far as it is known here. @type {Browse["parse"]} */
  function parse(hash, data) {
    const given = new URLSearchParams(hash.replace(/^#/, ""));
    const sort = given.get("sort") || "";
    /** @param {browse.Field} field */
    const known = (field) => {
      const values = new Set(data.choices[field].map((choice) => choice.value));
      return [...new Set(given.getAll(field))].filter((value) => values.has(value));
    };
    const [topic, collection, year, kind, has] = FIELDS.map(known);
    return { topic, collection, year, kind, has, sort: isSort(sort) ? sort : "title" };
  }

  /** The hash that `parse` reads; "" for everything by title. @type {Browse["format"]} */
  function format(state) {
    const given = new URLSearchParams(FIELDS.flatMap((field) => state[field].map((value) => [field, value])));
    if (state.sort !== "title") given.set("sort", state.sort);
    return given.size ? `#${given}` : "";
  }

  papershelf.browse = { FIELDS, columns, counts, format, parse, select };
})();
