/* Loads what the next letters will most probably ask for, while the answer to the last one is read. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search = globalThis.papershelf.search || {});
  const PAIRS = 2; // that the first letter most often goes on to
  const THIRDS = 2; // that two letters most often go on to
  const LIKELY = 3; // of those that three letters begin
  const NEAR = 8; // words whose closeness counts, as in search-near.js

  /** What fails here is asked for again, and told, where it is needed. @param {Promise<any>[]} loading */
  const quietly = (loading) => Promise.allSettled(loading);

  /** The most used words that begin so; `[]` where the index has no such list. @param {search.Index} index @param {string} start */
  async function begun(index, start) {
    const ready = index.begins(start) || start.length === 3 ? await index.starting(start) : null;
    return ready ? ready.words : [];
  }

  /** @param {search.Index} index @param {string[]} words @param {number} near how many of them may have to stand close to others */
  function lookUp(index, words, near) {
    const stems = Array.from(new Set(words.map(search.stem)));
    const terms = stems.concat(words.map((word) => search.stem(word) + "=" + word)); // of titles with this very form as well
    return [...words.map((word) => index.words(word)), ...terms.map((term) => index.postings(term)), ...stems.slice(0, near).map((stem) => index.places(stem))];
  }

  /** Where the words stand that others stand beside: the fourth letter is the first that asks how close. @param {search.Index} index @param {string[]} words */
  function beside(index, words) {
    return words.slice(0, -1).filter((word) => !index.stop.has(word)).slice(0, NEAR).map((word) => index.places(search.stem(word)));
  }

  /**
   * One letter may go on to pairs, and three letters have answers ready: those of such a pair. The fourth letter needs the words
   * themselves. Beside other words already the third does, since no answer to both is ready: those of the likeliest are loaded.
   * @param {search.Index} index
   * @param {string} typed
   */
  search.ahead = async function (index, typed) {
    const { words, open } = search.parse(typed);
    const start = words[words.length - 1];
    if (!open || !/^[\x00-\x7f]{1,3}$/.test(start) || index.isSmall) return;
    const isFirst = words.length === 1;
    const likely = await begun(index, start);
    const goes = Array.from(new Set(likely.map((word) => word.slice(0, start.length + 1)))).filter((each) => each.length > start.length);
    if (start.length === 1) await quietly(goes.slice(0, PAIRS).map((pair) => index.starting(pair + "a")));
    else if (start.length === 2) {
      await quietly([index.starting(start + "a"), index.starting(start + "z")]);
      if (isFirst) return;
      const thirds = await Promise.all(goes.slice(0, THIRDS).map((third) => begun(index, third)));
      await quietly(lookUp(index, thirds.flatMap((held) => search.beside(held)), 0));
    } else await quietly([index.words(start), ...beside(index, words), ...lookUp(index, likely.slice(0, LIKELY), isFirst ? 0 : LIKELY)]);
  };

  /** A small collection has few shards of words and postings: all of them before the first key. @param {search.Index} index */
  search.warm = async function (index) {
    if (!index.isSmall) return;
    await quietly([...index.wordStarts.map((word) => index.words(word)), ...index.termStarts.map((stem) => index.postings(stem))]);
    await quietly(index.termStarts.map((stem) => index.places(stem)));
  };
})();
