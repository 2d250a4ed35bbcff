/* Words that a misspelled one may mean: those within one or two edits of it, by a bounded table of distances. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));

  const [ANOTHER_KEY, FIRST_LETTER, TITLED, USED] = [5, 4, 4, 0.25];

  /** How many edits a word of this length may be away. @param {number} length */
  function allowed(length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  /**
   * The edits (insert, delete, replace, swap neighbours) between two words, or `most + 1` where there are more.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  function distance(one, other, most) {
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row++) {
      const current = [row];
      let least = row;
      for (let column = 1; column <= other.length; column++) {
        const same = one[row - 1] === other[column - 1];
        let edits = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          edits = Math.min(edits, before[column - 2] + 1);
        }
        current.push(edits);
        if (edits < least) least = edits;
      }
      if (least > most) return most + 1;
      before = last;
      last = current;
    }
    return last[other.length];
  }

  /** A bit for each letter; words one edit apart differ in two bits at most. @param {string} word */
  function letters(word) {
    let mask = 0;
    for (let at = 0; at < word.length; at++) mask |= 1 << word.charCodeAt(at) % 32;
    return mask;
  }

  /** @param {number} mask */
  function bits(mask) {
    mask -= (mask >>> 1) & 0x55555555;
    mask = (mask & 0x33333333) + ((mask >>> 2) & 0x33333333);
    return (((mask + (mask >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }

  /**
   * How unlikely the slip is that makes `typed` of `word`, in bits (M. D. Kernighan, K. W. Church and W. A. Gale, COLING 1990): of a
   * word there is one way to leave out or swap certain letters, but 26 ways to hit another key.
   * @param {string} typed
   * @param {string} word
   */
  function unlikely(typed, word) {
    let begin = 0;
    while (begin < word.length && typed[begin] === word[begin]) begin++;
    const first = begin ? 0 : FIRST_LETTER;
    if (word.length > typed.length) return first;
    if (word.length === typed.length) return first + (typed[begin] === word[begin + 1] && typed[begin + 1] === word[begin] ? 0 : ANOTHER_KEY);
    return first + (begin && typed[begin] === typed[begin - 1] ? 0 : ANOTHER_KEY); // a key that was held too long
  }

  /**
   * The nearest of `words`, best first: fewest edits, then how likely the slip and how frequent the word is.
   * @type {Search["nearest"]}
   */
  function nearest(word, lists, most) {
    const mask = letters(word);
    const found = [];
    for (const { words, levels } of lists) {
      for (let at = 0; at < words.length; at++) {
        if (bits(letters(words[at]) ^ mask) > 2 * most) continue;
        const edits = distance(word, words[at], most);
        if (edits <= most) found.push({ word: words[at], edits: edits, level: levels[at] });
      }
    }
    return likeliest(found, (each) => unlikely(word, each.word));
  }

  /** @param {search.Near[]} found @param {(each: search.Near) => number} slip how unlikely it is */
  function likeliest(found, slip) {
    /** @param {search.Near} each */
    const rank = (each) => each.edits * 100 + slip(each) - (search.level.isTitled(each.level) ? TITLED : 0) - search.level.used(each.level) * USED;
    return found.sort((one, other) => rank(one) - rank(other) || (one.word < other.word ? -1 : 1));
  }

  /**
   * Words with digits of which a part is near: `img2cadseq` for `cadseq`. The best first.
   * @type {Search["nearestPart"]}
   */
  function nearestPart(word, lists, most) {
    /** @type {search.Near[]} */
    const found = [];
    for (const { words, levels } of lists) {
      words.forEach((each, at) => {
        if (!/\d/.test(each)) return;
        const edits = Math.min(...each.split(/\d+/).map((part) => (part.length < word.length - most ? most + 1 : distance(word, part, most))));
        if (edits <= most) found.push({ word: each, edits, level: levels[at] });
      });
    }
    return likeliest(found, () => 0);
  }

  /**
   * Words that a misspelled beginning may be of: of those with the same first letters, which are in one shard.
   * @type {Search["nearestBegun"]}
   */
  function nearestBegun(start, { words, levels }, most) {
    /** @type {search.Near[]} */
    const found = [];
    words.forEach((word, at) => {
      if (word.length <= start.length || !word.startsWith(start.slice(0, 2))) return;
      const edits = Math.min(...[-1, 0, 1].map((more) => distance(start, word.slice(0, start.length + more), most)));
      if (edits <= most) found.push({ word, edits, level: levels[at] });
    });
    /** @param {search.Near} each */
    const rank = (each) => each.edits * 100 - (search.level.isTitled(each.level) ? TITLED : 0) - search.level.used(each.level);
    return found.sort((one, other) => rank(one) - rank(other) || (one.word < other.word ? -1 : 1));
  }

  search.LONGEST_SPELLED = 24; // letters of a word that may be spelled wrong, as in papershelf/search/vocabulary.py
  search.allowed = allowed;
  search.distance = distance;
  search.nearest = nearest;
  search.nearestPart = nearestPart;
  search.nearestBegun = nearestBegun;
})();
