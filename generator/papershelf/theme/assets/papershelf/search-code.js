/* Reading what papershelf/search/code.py writes: numbers and sorted words as text. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const RADIX = 46;
  const SYMBOL = new Uint8Array(128);
  for (let code = 33, at = 0; code < 127; code++) if (code !== 34 && code !== 92) SYMBOL[code] = at++;

  /**
   * @param {string} text
   * @returns {number[]}
   */
  function numbers(text) {
    const found = [];
    let value = 0;
    let place = 1;
    for (let at = 0; at < text.length; at++) {
      const symbol = SYMBOL[text.charCodeAt(at)];
      if (symbol < RADIX) {
        found.push(value + symbol * place);
        value = 0;
        place = 1;
      } else {
        value += (symbol - RADIX) * place;
        place *= RADIX;
      }
    }
    return found;
  }

  /** The same for numbers below 2³¹, four times as fast. @param {string} text @returns {Int32Array} */
  function integers(text) {
    const found = new Int32Array(text.length);
    let count = 0;
    let value = 0;
    let place = 1;
    for (let at = 0; at < text.length; at++) {
      const symbol = SYMBOL[text.charCodeAt(at)];
      if (symbol < RADIX) {
        found[count++] = value + symbol * place;
        value = 0;
        place = 1;
      } else {
        value += (symbol - RADIX) * place;
        place *= RADIX;
      }
    }
    return found.slice(0, count);
  }

  /** Numbers that are one character each. @param {string} text @returns {Uint8Array} */
  function digits(text) {
    const found = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) found[at] = SYMBOL[text.charCodeAt(at)];
    return found;
  }

  /** Numbers that were written as the differences between them. @param {string} text @returns {Int32Array} */
  function rising(text) {
    const found = integers(text);
    for (let at = 1; at < found.length; at++) found[at] += found[at - 1];
    return found;
  }

  /** Sorted words, of which each says how much it shares with the one before. @param {string} text @returns {string[]} */
  function words(text) {
    const found = [];
    let before = "";
    for (let at = 0; at < text.length; ) {
      let end = at + 1;
      while (end < text.length && !(text.charCodeAt(end) > 64 && text.charCodeAt(end) < 91)) end++;
      before = before.slice(0, text.charCodeAt(at) - 65) + text.slice(at + 1, end);
      found.push(before);
      at = end;
    }
    return found;
  }

  /** The last of sorted `keys` that is not after `key`; -1 where all are. @param {string[]} keys @param {string} key */
  function before(keys, key) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  const TITLED = 23; // what the level of a word that is in a title is raised by, as in papershelf/search/vocabulary.py
  /** How often a word is used, as a power of two. @param {number} level */
  const used = (level) => level % TITLED;
  /** Whether a word is in a title. @param {number} level */
  const isTitled = (level) => level >= TITLED;

  search.code = { numbers, integers, digits, rising, words, before };
  search.level = { used, isTitled };
})();
