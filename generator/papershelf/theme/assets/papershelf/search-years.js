/* A year among the words of a query is a word like any other, and means the papers of that year as well. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const YEAR = /^(?:1[5-9]|20)\d\d$|^2100$/;
  const MOST_WORDS = 12; // of a query in which one may be a year; a longer one is a text, where numbers are many things
  const RARITY = 0.5; // how much a year tells at most: less than any name

  /**
   * Adds the papers of the year that the word of a slot is.
   * @type {Search["dated"]}
   */
  async function dated(index, slot, { words }) {
    if (!YEAR.test(slot.word) || words.length > MOST_WORDS) return;
    const year = (await index.facet("year", true)).find((each) => each.value === slot.word);
    if (!year) return;
    slot.year = year.numbers;
    slot.found.push({ numbers: year.numbers, heads: new Uint8Array(year.numbers.length).fill(search.HIGHEST), form: null, weight: 1, word: slot.word });
    slot.rarity = Math.min(slot.rarity, RARITY);
  }

  /** What a slot with a year found, of the year's papers only those to which other words gave `mass`, if there are any. @type {Search["amongOthers"]} */
  function amongOthers({ found, year }, mass) {
    return found.map((each) => {
      if (!mass || each.numbers !== year) return each;
      const numbers = year.filter((number) => mass[number] > 0);
      return { ...each, numbers, heads: each.heads.subarray(0, numbers.length) };
    });
  }

  Object.assign(search, { dated, amongOthers });
})();
