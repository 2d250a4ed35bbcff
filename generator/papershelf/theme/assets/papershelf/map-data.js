// What the build says of the map: places at once, names of groups, and the rest when it is asked for.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf = globalThis.papershelf || {});
  const map = (papershelf.map = papershelf.map || {});
  const COLOURS = 8; // topics of a facet that have one
  const AT_ONCE = 8; // parcels that are asked for together

  /** @typedef {[id: string, title: string, byline: string, phrases: number[]]} Row */

  /** Which group each paper is in, from runs of [group, how many]. @returns {Int32Array} */
  function unrolled(runs, count) {
    const found = new Int32Array(count).fill(-1);
    for (let run = 0, at = 0; run < runs.length; run += 2) {
      found.fill(runs[run], at, at + runs[run + 1]);
      at += runs[run + 1];
    }
    return found;
  }

  async function load() {
    const [held, { groups, runs }, topics] = await Promise.all(["map/places", "map/groups", "map/topics"].map(papershelf.data));
    const pairs = new Uint16Array(papershelf.bytes(held.places).buffer);
    const xs = pairs.filter((_, at) => at % 2 === 0);
    const ys = pairs.filter((_, at) => at % 2 === 1);
    const of = runs.map((level) => unrolled(level, held.count));
    const named = groups.map(([level, text, x, y, weight]) => ({ level, text, x, y, weight }));
    const { size } = await papershelf.data("catalogue/index");
    const rows = new Map(); // number of a parcel → its rows, once they are here

    async function parcel(number) {
      if (!rows.has(number)) rows.set(number, await papershelf.catalogue.parcel(number));
      return rows.get(number);
    }

    /** The papers of a group. @param {number} number @returns {number[]} */
    function members(number) {
      const found = [];
      of[named[number].level].forEach((group, at) => group === number && found.push(at));
      return found;
    }

    const facets = topics.facets;
    /** For each topic of a facet its papers, in the order of the catalogue. @returns {Promise<number[][]>} */
    async function papersOf(facet) {
      const steps = await papershelf.data(`map/facet/${facets[facet].file}`);
      return steps.map((list) => {
        let at = 0;
        return list.map((step) => (at += step));
      });
    }

    /** The topics of a facet that have colours: the largest of the broad ones. @returns {{at: number, id: string, name: string, count: number}[]} */
    function coloured(facet) {
      const broad = facets[facet].topics.map(([id, name, depth, count], at) => ({ at, id, name, depth, count })).filter(({ depth }) => depth === 0);
      return broad.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, COLOURS);
    }

    /** The colour of each paper: 0 for none, else 1 and on; a paper of several topics has that of the rarest. */
    async function colours(facet) {
      const found = new Uint8Array(held.count);
      if (facet < 0) return found;
      const papers = await papersOf(facet);
      coloured(facet).forEach(({ at }, number) => papers[at].forEach((place) => (found[place] = number + 1)));
      return found;
    }

    /** Where a topic stands: its facet and its number there; null for one that is not here. @param {string} id */
    function topic(id) {
      for (const [facet, { topics: each }] of facets.entries()) {
        const at = each.findIndex(([name]) => name === id);
        if (at >= 0) return { facet, at, id, name: each[at][1] };
      }
      return null;
    }

    let byHash = null;
    /** The places of papers in the catalogue, whatever these were called before; -1 for one that is not here. @param {string[]} ids */
    async function placesOf(ids) {
      const [hashes, aliases] = await Promise.all([papershelf.catalogue.hashes(), papershelf.data("aliases")]);
      byHash ||= new Map(Array.from(hashes, (hash, place) => [hash, place]));
      return ids.map((id) => byHash.get(papershelf.link.hash(Object.hasOwn(aliases, id) ? aliases[id] : id)) ?? -1);
    }

    /** Calls `visit` with every row and its place, a few parcels at a time, as long as it does not say false. */
    async function each(visit) {
      for (let start = 0; start * size < held.count; start += AT_ONCE) {
        const numbers = Array.from({ length: AT_ONCE }, (_, at) => start + at).filter((number) => number * size < held.count);
        const found = await Promise.all(numbers.map(parcel));
        for (const [at, list] of found.entries()) list.forEach((row, place) => visit(row, numbers[at] * size + place));
      }
    }

    return {
      count: held.count,
      xs,
      ys,
      bridges: new Set(held.bridges),
      grid: map.places(xs, ys),
      groups: named,
      /** The group of a level in which a paper is; -1 for none. */
      groupOf: (level, place) => of[level][place],
      members,
      facets,
      first: topics.first,
      coloured,
      colours,
      papersOf,
      topic,
      placesOf,
      /** @param {string} id */
      placeOf: async (id) => (await placesOf([id]))[0],
      each,
      words: () => papershelf.data("words"),
      /** @returns {Promise<Row>} */
      row: async (place) => (await parcel(Math.floor(place / size)))[place % size],
      /** @returns {Promise<Row[]>} */
      rows: (list) => Promise.all(list.map(async (place) => (await parcel(Math.floor(place / size)))[place % size])),
      /** The row if it is here already, else undefined. @returns {Row | undefined} */
      rowHere: (place) => (rows.get(Math.floor(place / size)) || [])[place % size],
    };
  }

  map.load = load;
})();
