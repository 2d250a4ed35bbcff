/* What narrows results: topics, years, what a paper comes with, collections, authors, and what must not be there. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search = globalThis.papershelf.search || {});
  const AUTHORS = 128; // the facets have the lower bits

  /**
   * @typedef {object} Narrowed
   * @property {(number: number) => number} failed bits of the facets that an entry does not meet; 0 where it meets all
   * @property {boolean} free whether there is no limit
   * @property {Int32Array | number[] | null} all where no word is asked for: the entries to begin with
   * @property {string[]} unknown limits that name nothing, as typed
   * @property {{facet: string, value: string, name: string}[]} chosen
   */

  /**
   * @param {search.Index} index
   * @param {search.Limit[]} limits
   * @returns {Promise<Narrowed>}
   */
  async function narrowed(index, limits) {
    const rules = [];
    const unknown = [];
    const chosen = [];
    const wanted = new Map();
    for (const limit of limits) {
      if (limit.field === "author") {
        const numbers = await ofAuthor(index, limit.value);
        if (numbers) rules.push({ bit: AUTHORS, numbers, not: limit.not });
        else unknown.push(limit.field + ":" + limit.value);
        continue;
      }
      const facet = index.head.facets.findIndex((each) => each[0] === limit.field);
      const values = matching(await index.facet(limit.field, true), limit);
      if (!values.length) unknown.push(limit.field + ":" + limit.value);
      if (!limit.not) for (const { value, name } of values.slice(0, 20)) chosen.push({ facet: limit.field, value, name });
      if (facet < 0) continue;
      // Two topics are both asked for, in words; two that are ticked in the lists, or two years, are one or the other.
      const key = limit.not || limit.all ? Symbol("one") : limit.field;
      const rule = wanted.get(key) || { bit: 1 << Math.min(facet, 6), numbers: [], not: limit.not };
      for (const { numbers } of values) for (const number of numbers) rule.numbers.push(number);
      if (values.length) wanted.set(key, rule);
    }
    rules.push(...wanted.values());
    for (const rule of rules) rule.held = bits(index.head.room, rule.numbers);
    const first = rules.find((rule) => !rule.not);
    return {
      failed: (number) => {
        let found = 0;
        for (const { held, not, bit } of rules) if (Boolean(held[number]) === not) found |= bit;
        return found;
      },
      free: !rules.length,
      all: first ? Array.from(new Set(first.numbers)) : null,
      unknown,
      chosen,
    };
  }

  /** @param {number} room @param {Iterable<number>} numbers */
  function bits(room, numbers) {
    const held = new Uint8Array(room);
    for (const number of numbers) held[number] = 1;
    return held;
  }

  /** The values of a facet that a limit names: by id, by name, or else by how the name begins. */
  function matching(values, limit) {
    if (limit.exact) return values.filter(({ value }) => value === limit.value);
    if (limit.field === "year") {
      const years = search.years(limit.value);
      return years ? values.filter(({ value }) => Number(value) >= years[0] && Number(value) <= years[1]) : [];
    }
    const asked = search.cut(limit.value).words.join(" ");
    const same = values.filter(({ value, name }) => value === limit.value || search.cut(name).words.join(" ") === asked);
    if (same.length || limit.value.length < 2 || !asked) return same;
    return values.filter(({ name }) => (" " + search.cut(name).words.join(" ")).includes(" " + asked));
  }

  /** The entries whose authors have all the words; `null` where a name is not known. */
  async function ofAuthor(index, value) {
    const words = search.cut(value).words;
    if (!words.length) return null;
    const lists = [];
    for (const word of words) {
      let held = await authored(index, word);
      if (!held.length && word.length > 2) {
        const begun = await search.completions(index, word);
        held = [].concat(...(await Promise.all(begun.map((each) => authored(index, each)))));
      }
      lists.push(new Set(held));
    }
    const found = Array.from(lists[0]).filter((number) => lists.every((each) => each.has(number)));
    return found.length ? found.sort((one, other) => one - other) : null;
  }

  /** The entries that have the word among their authors; a term of its own has those that have it in the title as well. */
  async function authored(index, word) {
    const stem = search.stem(word);
    const [postings, titled] = await Promise.all([index.postings(stem), index.postings(stem + "=")]);
    const found = titled ? Array.from(titled.numbers) : [];
    if (postings) postings.numbers.forEach((number, at) => postings.heads[at] % 3 === 2 && found.push(number));
    return found;
  }

  /**
   * The entries that have any of the words or phrases.
   * @param {search.Index} index
   * @param {string[][]} not
   * @returns {Promise<(number: number) => boolean>}
   */
  async function unwanted(index, not) {
    const rules = await Promise.all(
      not.map(async (words) => {
        if (words.length > 1) return search.phrase(index, words);
        const postings = await index.postings(search.stem(words[0]));
        const held = bits(index.head.room, postings ? postings.numbers : []);
        return (number) => Boolean(held[number]);
      }),
    );
    return (number) => rules.some((rule) => rule(number));
  }

  Object.assign(search, { narrowed, unwanted });
})();
