/* Words that stand close together, and phrases: by the places of words in titles and texts. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const COMPARED = 8; // words of a query; a longer query says more by its words than by their order, and would load many shards
  const NEAR = 8;
  const FULL = 8; // places that the index keeps of a word in an entry

  /** The places of a stem in an entry, rising. @param {search.Places | null} held @param {number} number @returns {Int32Array | number[]} */
  function within(held, number) {
    const at = held ? search.placed(held.numbers, number) : -1;
    return !held || at < 0 ? [] : held.places.subarray(held.starts[at], held.starts[at + 1]);
  }

  /**
   * How close the words of the query stand together in an entry: for each pair that follow each other in the query, the
   * rarity of the commoner one, divided by how far they are from standing as in the query.
   * @type {Search["closeness"]}
   */
  async function closeness(index, slots) {
    const used = slots.filter((slot) => slot.meanings.length && !slot.ready).slice(0, COMPARED); // what three letters may mean stands anywhere
    if (used.length < 2) return () => 0;
    const held = await Promise.all(used.map((slot) => Promise.all(slot.meanings.slice(0, slot.open ? 2 : 1).map((each) => index.places(each.stems[0])))));
    return (number) => {
      let sum = 0;
      const places = held.map((each) => each.map((one) => within(one, number)).find((one) => one.length) || []);
      for (let at = 0; at + 1 < used.length; at++) {
        const apart = off(places[at], places[at + 1], Math.min(used[at + 1].at - used[at].at, 4));
        if (apart < NEAR) sum += Math.min(used[at].rarity, used[at + 1].rarity) / (1 + apart);
      }
      return sum;
    };
  }

  /** How far the nearest of `later` is from standing `gap` after one of `earlier`. @param {ArrayLike<number>} earlier @param {ArrayLike<number>} later @param {number} gap */
  function off(earlier, later, gap) {
    let least = Infinity;
    for (let a = 0, b = 0; a < earlier.length && b < later.length; ) {
      const apart = later[b] - earlier[a] - gap;
      least = Math.min(least, apart < 0 ? 1 - apart : apart);
      if (apart < 0) b++;
      else a++;
    }
    return least;
  }

  /**
   * Whether an entry has the words one after the other. Words that are in no posting (`of`) may be any; an entry that has
   * a word more often than places are kept is believed.
   * @type {Search["phrase"]}
   */
  async function phrase(index, words) {
    const asked = words.map((word, at) => ({ stem: search.stem(word), at })).filter(({ at }) => !index.stop.has(words[at]));
    const used = asked.length ? asked : words.map((word, at) => ({ stem: search.stem(word), at }));
    const held = await Promise.all(used.map(({ stem }) => index.places(stem)));
    return (number) => {
      const places = held.map((each) => within(each, number));
      if (places.some((each) => !each.length)) return false;
      if (places.every((each) => each.length >= FULL)) return true;
      const sets = places.map((each) => (each.length >= FULL ? null : new Set(each)));
      const first = sets.findIndex(Boolean);
      return Array.from(places[first]).some((place) => sets.every((set, at) => !set || set.has(place - used[first].at + used[at].at)));
    };
  }

  Object.assign(search, { closeness, phrase, COMPARED });
})();
