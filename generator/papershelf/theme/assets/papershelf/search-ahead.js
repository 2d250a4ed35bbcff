/* Loads what the next letters will most probably ask for, while the answer to the last one is read. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search = globalThis.papershelf.search || {});
  const LIKELY = [4, 6]; // of the most used words that begin with one letter, and with two: how many are looked up
  const NEAR = 2; // of them, how many may have to stand close to the words before

  /** What may fail here is asked for again, and told, where it is needed. @param {Promise<any>[]} loading */
  const quietly = (loading) => Promise.allSettled(loading);

  /**
   * The third letter of a word asks for its shards of words, of postings, and of places, one after the other; its first two letters
   * have answers ready, and time. Six of ten third letters then find all of it loaded.
   * @param {search.Index} index
   * @param {string} typed
   */
  search.ahead = async function (index, typed) {
    const { words, open } = search.parse(typed);
    const start = words[words.length - 1];
    if (!open || !index.begins(start)) return;
    const likely = (await index.starting(start)).words.slice(0, LIKELY[start.length - 1]);
    const stems = Array.from(new Set(likely.map(search.stem)));
    await quietly([
      ...likely.map((word) => index.words(word)),
      ...stems.map((stem) => index.postings(stem)),
      ...(words.length > 1 ? stems.slice(0, NEAR).map((stem) => index.places(stem)) : []),
    ]);
  };

  /** A small collection has few shards of words and postings: all of them before the first key. @param {search.Index} index */
  search.warm = async function (index) {
    if (Object.keys(index.head.starts).length) return;
    await quietly([...index.wordStarts.map((word) => index.words(word)), ...index.termStarts.map((stem) => index.postings(stem))]);
    await quietly(index.termStarts.map((stem) => index.places(stem)));
  };
})();
