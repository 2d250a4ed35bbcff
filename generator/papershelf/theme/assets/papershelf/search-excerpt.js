/* The part of a text that answers a query, and which of its words to mark. Pure: no page is needed. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const TOKEN = /[\p{L}\p{M}\p{N}\u0900-\u0dff\u0f00-\u109f]+(?:\+\+|#)?/gu;
  const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]/;
  const LENGTH = 230;
  const BEFORE = 60;

  /** @typedef {[begin: number, end: number, word: string]} Place */

  /** What to mark in the answers. @type {Search["wanted"]} */
  function wanted(slots) {
    /** @type {search.Wanted} */
    const found = { stems: new Set(), starts: [], pairs: [] };
    for (const slot of slots) {
      if (slot.open) found.starts.push(slot.word);
      for (const meaning of slot.found) {
        for (const word of meaning.word.split(" ")) (UNSPACED.test(word) ? found.pairs.push(word) : found.stems.add(search.stem(word)));
      }
    }
    return found;
  }

  /**
   * Where in the text a wanted word stands: begin, end, and which it is.
   * @param {string} text
   * @param {search.Wanted} wanted
   */
  function places(text, wanted) {
    /** @type {Place[]} */
    const found = [];
    let before = null;
    for (const match of text.matchAll(TOKEN)) {
      const token = match[0];
      const folded = search.fold(token);
      const at = match.index;
      const end = at + token.length;
      if (UNSPACED.test(token)) {
        for (const pair of wanted.pairs) {
          for (let here = token.indexOf(pair); here >= 0; here = token.indexOf(pair, here + 1)) found.push([at + here, at + here + pair.length, pair]);
        }
      } else if (wanted.stems.has(search.stem(folded)) || wanted.starts.some((start) => folded.startsWith(start))) {
        found.push([at, end, search.stem(folded)]);
      } else if (before && text.slice(before.end, at) === "-" && wanted.stems.has(search.stem(before.folded + folded))) {
        found.push([before.at, end, before.folded + folded]); // GPT-4 for gpt4
      }
      before = { at, end, folded };
    }
    return merged(found);
  }

  /** @param {Place[]} places */
  function merged(places) {
    places.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    const found = [];
    for (const place of places) {
      const last = found[found.length - 1];
      if (last && place[0] < last[1]) last[1] = Math.max(last[1], place[1]);
      else found.push(place);
    }
    return found;
  }

  /** The text in pieces: which of them are marked. @param {string} text @param {Place[]} places */
  function pieces(text, places) {
    /** @type {search.Piece[]} */
    const found = [];
    let last = 0;
    for (const [begin, end] of places) {
      if (begin > last) found.push([text.slice(last, begin), false]);
      found.push([text.slice(begin, end), true]);
      last = end;
    }
    if (last < text.length) found.push([text.slice(last), false]);
    return found;
  }

  /** A whole text with its wanted words marked. */
  search.marked = (text, wanted) => pieces(text, places(text, wanted));

  /** The stretch of the text with most of the wanted words, marked; its beginning where it has none. */
  search.excerpt = function (text, wanted) {
    const all = places(text, wanted);
    let best = 0;
    let most = 0;
    for (let first = 0; first < all.length; first++) {
      const words = new Set();
      let last = first;
      for (; last < all.length && all[last][1] - all[first][0] < LENGTH - BEFORE; last++) words.add(all[last][2]);
      const worth = words.size + (last - first) / 100;
      if (worth > most) [best, most] = [first, worth];
    }
    let begin = all.length ? Math.max(0, all[best][0] - BEFORE) : 0;
    if (begin < BEFORE) begin = 0;
    while (begin > 0 && begin < text.length && !/\s/.test(text[begin - 1]) && begin > all[best][0] - 2 * BEFORE) begin--;
    let end = Math.min(text.length, begin + LENGTH);
    while (end < text.length && end > begin + LENGTH - 25 && !/\s/.test(text[end])) end--;
    const inside = all.filter((place) => place[0] >= begin && place[1] <= end).map(([from, to, word]) => /** @type {Place} */ ([from - begin, to - begin, word]));
    const found = pieces(text.slice(begin, end).trimEnd(), inside);
    if (begin > 0) found.unshift(["… ", false]);
    if (end < text.length) found.push([" …", false]);
    return found;
  };

  search.wanted = wanted;
})();
