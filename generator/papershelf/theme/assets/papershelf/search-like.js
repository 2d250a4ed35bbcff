/* The words that set texts apart: of the first answers to a question, and of a text that a reader pastes. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search = globalThis.papershelf.search || {});

  /**
   * Stems and how much they tell of the cards, most first: how large a part of the card they are, by how well it answers.
   * @param {search.Card[]} cards
   * @param {number[]} scores
   * @param {number} count
   * @returns {[string, number][]}
   */
  function telling(cards, scores, count) {
    const sum = scores.reduce((before, each) => before + each, 0) || 1;
    const weights = new Map();
    cards.forEach((card, at) => {
      const title = search.cut(card.title).words.map(search.stem);
      const text = search.cut(card.text).words.map(search.stem);
      const placed = title.concat("", text); // as the places of the index count
      const times = new Map();
      let length = 0;
      placed.forEach((stem, place) => {
        const weight = place < title.length ? 2 : stem ? 1 : 0;
        times.set(stem, (times.get(stem) || 0) + weight);
        length += weight;
      });
      for (const stem of new Set(Array.from(card.telling, (place) => placed[place]))) {
        if (stem) weights.set(stem, (weights.get(stem) || 0) + ((scores[at] / sum) * times.get(stem)) / length);
      }
    });
    return Array.from(weights).sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, count);
  }

  /** A text as a query: its words without any syntax. @param {string} text @returns {search.Query} */
  function like(text) {
    const query = search.parse("");
    query.words = search.cut(text.slice(0, 10000)).words;
    query.text = text;
    return query;
  }

  Object.assign(search, { telling, like });
})();
