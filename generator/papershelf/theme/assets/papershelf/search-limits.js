/* What narrows results: topics, years, what a paper comes with, collections, venues, authors, titles, and what must not be there. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const SILENT = new Set("a an and for in of on the to".split(" ")); // as in search/initials.py
  const ALIKE = 8; // words spelled alike that are tried
  const WORDS = 128; // of authors and titles; the facets have the lower bits

  /** @typedef {{bit: number, numbers: number[], not: boolean}} Rule */

  /** @type {Search["narrowed"]} */
  async function narrowed(index, limits) {
    /** @type {Rule[]} */
    const rules = [];
    const unknown = [];
    /** @type {search.Told[]} */
    const told = [];
    const chosen = [];
    /** @type {Map<string | symbol, Rule>} */
    const wanted = new Map();
    for (const limit of limits) {
      if (limit.field === "author" || limit.field === "title") {
        const words = search.cut(limit.value).words;
        const numbers = await (limit.field === "author" ? ofAuthor(index, limit.value, told) : byAll(index, words, titled, told));
        if (numbers) rules.push({ bit: WORDS, numbers, not: limit.not });
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
    const marked = rules.map(({ bit, numbers, not }) => ({ bit, not, held: bits(index.head.room, numbers) }));
    const first = rules.find((rule) => !rule.not);
    return {
      failed: (number) => {
        let found = 0;
        for (const { held, not, bit } of marked) if (Boolean(held[number]) === not) found |= bit;
        return found;
      },
      free: !rules.length,
      all: first ? Array.from(new Set(first.numbers)) : null,
      unknown,
      told,
      chosen,
    };
  }

  /** @param {number} room @param {Iterable<number>} numbers */
  function bits(room, numbers) {
    const held = new Uint8Array(room);
    for (const number of numbers) held[number] = 1;
    return held;
  }

  /**
   * The values of a facet that a limit names: by id, by name, or else by how a word of the name begins; a venue also by its initials.
   * @param {search.Value[]} values @param {search.Limit} limit
   */
  function matching(values, limit) {
    if (limit.exact) return values.filter(({ value }) => value === limit.value);
    if (limit.field === "year") {
      const spans = limit.value.split(",").map(search.years);
      return values.filter(({ value }) => spans.some((span) => span && Number(value) >= span[0] && Number(value) <= span[1]));
    }
    const asked = search.cut(limit.value).words.join(" ");
    const short = limit.field === "venue" && asked.length > 2 ? search.stem(asked) : "";
    /** NIPS for NeurIPS, but not "Nature Methods" for "Nature". @param {string} word */
    const isRenamed = (word) => search.stem(word) === short && !(word.startsWith(short) && asked.startsWith(short));
    const known = values.map((each) => ({ each, words: search.cut(each.name).words, isMeant: false }));
    for (const one of known) one.isMeant = !!short && (search.stem(initials(one.words)).endsWith(short) || one.words.some(isRenamed));
    const same = known.filter(({ each, words }) => each.value === limit.value || words.join(" ") === asked);
    const isDone = same.length || limit.value.length < 2 || !asked;
    const begun = isDone ? same : known.filter(({ words }) => (" " + words.join(" ")).includes(" " + asked));
    return known.filter((one) => one.isMeant || begun.includes(one)).map(({ each }) => each);
  }

  /** The first letters of words: "iclr". @param {string[]} words */
  const initials = (words) => words.filter((word) => !SILENT.has(word) && /^[a-z]+$/.test(word)).map((word) => word[0]).join("");

  /** The entries whose authors have all the words, or all but initials; `null` where a name is not known. @param {search.Index} index @param {string} value @param {search.Told[]} told */
  async function ofAuthor(index, value, told) {
    const words = search.cut(search.named(value)).words;
    const names = words.filter((word) => word.length > 1);
    const found = await byAll(index, words, authored, told);
    return found || (names.length < words.length ? byAll(index, names, authored, told) : null);
  }

  /**
   * The entries that have all the words, words that begin so, or else those that are spelled alike, which are `told`; `null` where there are none.
   * @param {search.Index} index @param {string[]} words @param {typeof titled} having @param {search.Told[]} told
   */
  async function byAll(index, words, having, told) {
    /** @type {search.Told[]} */
    const meant = [];
    if (!words.length) return null;
    /** @type {Set<number>[]} */
    const lists = [];
    for (const word of words) {
      let held = await having(index, word);
      if (!held.length && word.length > 2) {
        const begun = await search.completions(index, word);
        held = (await Promise.all(begun.map((each) => having(index, each)))).flat();
      }
      for (const near of held.length ? [] : (await search.spelledAlike(index, word, 2)).slice(0, ALIKE)) {
        held = await having(index, near.word);
        if (!held.length) continue;
        meant.push({ from: word, to: near.word });
        break;
      }
      lists.push(new Set(held));
    }
    const found = Array.from(lists[0]).filter((number) => lists.every((each) => each.has(number)));
    if (found.length) told.push(...meant);
    return found.length ? found.sort((one, other) => one - other) : null;
  }

  /** The entries that have the word among their authors; a term of its own has those that have it in the title as well. @param {search.Index} index @param {string} word */
  async function authored(index, word) {
    const stem = search.stem(word);
    const [postings, titled] = await Promise.all([index.postings(stem), index.postings(stem + "=")]);
    const found = titled ? Array.from(titled.numbers) : [];
    if (postings) postings.numbers.forEach((number, at) => postings.heads[at] % 3 === 2 && found.push(number));
    return found;
  }

  /** The entries that have the word in their titles. @param {search.Index} index @param {string} word */
  async function titled(index, word) {
    const postings = await index.postings(search.stem(word));
    return postings ? Array.from(search.inTitles(postings).numbers) : [];
  }

  /** The entries that have any of the words or phrases. @type {Search["unwanted"]} */
  async function unwanted(index, not) {
    const rules = await Promise.all(
      not.map(async (words) => {
        if (words.length > 1) return search.phrase(index, words);
        const postings = await index.postings(search.stem(words[0]));
        const held = bits(index.head.room, postings ? postings.numbers : []);
        return (/** @type {number} */ number) => Boolean(held[number]);
      }),
    );
    return (number) => rules.some((rule) => rule(number));
  }

  Object.assign(search, { narrowed, unwanted });
})();
