// What the build says of the map: places at once, names of groups, and the rest when it is asked for.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const COLOURS = 8; // topics of a facet that have one
  const AT_ONCE = 8; // parcels that are asked for together

  /** Which group each paper is in, from runs of [group, how many]. @param {number[]} runs @param {number} count */
  function unrolled(runs, count) {
    const found = new Int32Array(count).fill(-1);
    for (let run = 0, at = 0; run < runs.length; run += 2) {
      found.fill(runs[run], at, at + runs[run + 1]);
      at += runs[run + 1];
    }
    return found;
  }

  /** @type {MapParts["load"]} */
  async function load() {
    const [held, { groups, runs }, topics] = await Promise.all([papershelf.data("map/places"), papershelf.data("map/groups"), papershelf.data("map/topics")]);
    const pairs = new Uint16Array(papershelf.bytes(held.places).buffer);
    const xs = pairs.filter((_, at) => at % 2 === 0);
    const ys = pairs.filter((_, at) => at % 2 === 1);
    const of = runs.map((level) => unrolled(level, held.count));
    const named = groups.map(([level, text, x, y, weight]) => ({ level, text, x, y, weight }));
    const { size } = await papershelf.data("catalogue/index");
    /** @type {Map<number, map.Row[]>} number of a parcel → its rows, once they are here */
    const rows = new Map();

    /** @param {number} number */
    async function parcel(number) {
      const found = rows.get(number) || (await papershelf.catalogue.parcel(number));
      rows.set(number, found);
      return found;
    }

    /** The papers of a group. @type {map.Data["members"]} */
    function members(number) {
      /** @type {number[]} */
      const found = [];
      of[named[number].level].forEach((group, at) => group === number && found.push(at));
      return found;
    }

    const facets = topics.facets;
    /** For each topic of a facet its papers, in the order of the catalogue. @type {map.Data["papersOf"]} */
    async function papersOf(facet) {
      const steps = await papershelf.data(`map/facet/${facets[facet].file}`);
      return steps.map((list) => {
        let at = 0;
        return list.map((step) => (at += step));
      });
    }

    /** The topics of a facet that have colours: the largest of the broad ones. @type {map.Data["coloured"]} */
    function coloured(facet) {
      const broad = facets[facet].topics.map(([id, name, depth, count], at) => ({ at, id, name, depth, count })).filter(({ depth }) => depth === 0);
      return broad.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, COLOURS);
    }

    /** The colour of each paper: 0 for none, else 1 and on; a paper of several topics has that of the rarest. @type {map.Data["colours"]} */
    async function colours(facet) {
      const found = new Uint8Array(held.count);
      if (facet < 0) return found;
      const papers = await papersOf(facet);
      coloured(facet).forEach(({ at }, number) => papers[at].forEach((place) => (found[place] = number + 1)));
      return found;
    }

    /** Where a topic stands: its facet and its number there; null for one that is not here. @type {map.Data["topic"]} */
    function topic(id) {
      for (const [facet, { topics: each }] of facets.entries()) {
        const at = each.findIndex(([name]) => name === id);
        if (at >= 0) return { facet, at, id, name: each[at][1] };
      }
      return null;
    }

    /** @type {Map<number, number> | undefined} */
    let byHash;
    /** The places of papers in the catalogue, whatever these were called before; -1 for one that is not here. @type {map.Data["placesOf"]} */
    async function placesOf(ids) {
      const [hashes, aliases] = await Promise.all([papershelf.catalogue.hashes(), papershelf.data("aliases")]);
      const places = (byHash ||= new Map(Array.from(hashes, (hash, place) => [hash, place])));
      return ids.map((id) => places.get(papershelf.link.hash(Object.hasOwn(aliases, id) ? aliases[id] : id)) ?? -1);
    }

    /** Calls `visit` with every row and its place, a few parcels at a time, as long as it does not say false. @type {map.Data["each"]} */
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
      placeOf: async (id) => (await placesOf([id]))[0],
      each,
      words: () => papershelf.data("words"),
      row: async (place) => (await parcel(Math.floor(place / size)))[place % size],
      rows: (list) => Promise.all(list.map(async (place) => (await parcel(Math.floor(place / size)))[place % size])),
      /** The row if it is here already, else undefined. */
      rowHere: (place) => (rows.get(Math.floor(place / size)) || [])[place % size],
    };
  }

  map.load = load;
})();
