/* The terms of a small collection: its words tell them, and the files of its postings do not name them. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const ADDED = ["", "y", "z"]; // as in papershelf/search/stems.py
  const RESPELLED = 3;

  /**
   * The stems of the words, and the forms of those that titles have in several, in the order of scripts: `terms_of` of
   * papershelf/search/tokens.py without the names of authors that titles have too.
   */
  search.termsOf = function (shards) {
    const forms = new Map();
    for (const { words, levels, endings } of shards) {
      words.forEach((word, at) => {
        // To stem them all takes ten times as long.
        const stem = endings[at] === RESPELLED ? search.stem(word) : endings[at] ? word.slice(0, word.length - (endings[at] >> 2)) + ADDED[endings[at] & 3] : word;
        if (!forms.has(stem)) forms.set(stem, []);
        if (search.level.isTitled(levels[at])) forms.get(stem).push(stem + "=" + word);
      });
    }
    const found = [];
    for (const [stem, titled] of forms) {
      found.push(stem);
      if (titled.length > 1) found.push(...titled);
    }
    return found.sort();
  };
})();
