/* What similar papers say of an answer: papers that are like each other answer the same questions. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const BEST = 200; // answers whose similar papers are looked up
  const FILES = 32; // that are loaded for them at most, the best answers' first: up to 20,000 papers all there are
  const SHARE = 0.3; // of a paper's score that its similar papers give

  /**
   * Scores that papers share with those that are like them (F. Diaz, CIKM 2005). How many good answers a paper is similar to says
   * little: what is like everything would rise.
   * `total`, the scores of all entries, is read when the function that comes back is called; `best` are numbers of papers, best first.
   * @type {Search["shared"]}
   */
  async function shared(index, total, best) {
    const files = new Set();
    const known = best.filter((number) => {
      if (files.size < FILES) files.add(index.ofNeighbours(number));
      return files.has(index.ofNeighbours(number));
    });
    const held = new Map(await Promise.all(known.map(async (number) => /** @type {const} */ ([number, await index.neighbours(number)]))));
    return (number) => (1 - SHARE) * total[number] + SHARE * mean(total, held.get(number) || []);
  }

  /** @param {Float32Array} total @param {Iterable<number>} numbers */
  function mean(total, numbers) {
    let [sum, count] = [0, 0];
    for (const number of numbers) {
      sum += total[number];
      count++;
    }
    return count ? sum / count : 0;
  }

  Object.assign(search, { shared, BEST });
})();
