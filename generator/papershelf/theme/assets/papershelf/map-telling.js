// The words that tell some papers from all the others.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));

  /**
   * The phrases that say most of what is apart in some papers: how many have one, times the logarithm of how much more often
   * than elsewhere (pointwise Kullback–Leibler divergence, Tomokiyo and Hurst 2003).
   * `held` are the phrases of each of the papers, as numbers of `words`; `total` papers are on the shelf.
   * @type {MapParts["telling"]}
   */
  function telling(held, words, total, most = 8) {
    const counts = new Map();
    for (const phrases of held) for (const number of phrases) counts.set(number, (counts.get(number) || 0) + 1);
    const least = held.length > 4 ? 2 : 1;
    return [...counts]
      .filter(([number, count]) => count >= least && number < words.length)
      .map(([number, count]) => ({ phrase: words[number][0], count, score: count * Math.log((count / held.length) / (words[number][1] / total)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1))
      .slice(0, most)
      .map(({ phrase, count }) => ({ phrase, count }));
  }

  map.telling = telling;
})();
