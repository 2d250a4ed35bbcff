/* What to offer where nothing was found: words of the collection that are near, and topics. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const WORDS = 5;
  const TOPICS = 5;

  search.suggest = async function (index, answer) {
    const missing = answer.slots.filter((slot) => !slot.found.length).map((slot) => slot.word);
    const words = [];
    for (const word of missing.slice(0, 2)) {
      if (word.length > search.LONGEST_SPELLED) continue;
      const lists = await Promise.all([-2, -1, 0, 1, 2].map((more) => index.ofLength(word.length + more)));
      const begun = word.length > 3 ? await search.completions(index, word.slice(0, Math.max(3, word.length - 3))) : [];
      words.push(...search.nearest(word, lists.filter((list) => !!list), search.allowed(word.length) + 1).map((each) => each.word).slice(0, WORDS), ...begun.slice(0, WORDS));
    }
    const topics = (await index.facet("topic", false)).map((each) => ({ value: each.value, name: each.name, count: each.numbers.length }));
    topics.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
    return { words: Array.from(new Set(words)).slice(0, WORDS), topics: topics.slice(0, TOPICS) };
  };
})();
