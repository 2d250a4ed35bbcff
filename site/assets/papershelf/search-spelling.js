/* Words that a misspelled one may mean: those within one or two edits of it, by a bounded table of distances. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search = globalThis.papershelf.search || {});

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
   * The nearest of `words`, best first: fewest edits, same first letter, in a title, most used.
   * @param {string} word
   * @param {{words: string[], levels: number[]}[]} lists
   * @param {number} most edits
   * @returns {{word: string, edits: number, level: number}[]}
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
    const rank = (each) => each.edits * 100 - (each.word[0] === word[0] ? 20 : 0) - (each.level >= 23 ? 10 : 0) - (each.level % 23);
    return found.sort((one, other) => rank(one) - rank(other) || (one.word < other.word ? -1 : 1));
  }

  search.allowed = allowed;
  search.distance = distance;
  search.nearest = nearest;
})();
