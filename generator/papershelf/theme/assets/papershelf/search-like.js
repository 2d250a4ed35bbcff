/* The words that set texts apart: of the first answers to a question, and of a text that a reader pastes. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));

  const TITLE = 2; // what a word of a title counts beside one of the text
  const TOPIC = 0.5;

  /**
   * Stems and how much they tell of the cards, most first: how large a part of the card they are, by how well it answers. Of the
   * text those that set the card apart, and all of its topics.
   * `topics` are the names of the topics of each card, `stop` words that make no card longer.
   * @type {Search["telling"]}
   */
  function telling(cards, topics, scores, count, stop) {
    const sum = scores.reduce((before, each) => before + each, 0) || 1;
    const weights = new Map();
    cards.forEach((card, at) => {
      const title = search.cut(card.title).words;
      const placed = title.concat("", search.cut(card.text).words); // as the places of the index count
      const times = new Map();
      let length = 0;
      placed.forEach((word, place) => {
        if (!word || stop.has(word)) return;
        const weight = place < title.length ? TITLE : 1;
        const stem = search.stem(word);
        times.set(stem, (times.get(stem) || 0) + weight);
        length += weight;
      });
      const told = new Map();
      for (const place of card.telling) {
        const stem = search.stem(placed[place] || "");
        if (times.has(stem)) told.set(stem, times.get(stem));
      }
      for (const word of topics[at].flatMap((name) => search.cut(name).words)) {
        if (!stop.has(word)) told.set(search.stem(word), (told.get(search.stem(word)) || 0) + TOPIC);
      }
      for (const [stem, worth] of told) weights.set(stem, (weights.get(stem) || 0) + ((scores[at] / sum) * worth) / (length || 1));
    });
    return Array.from(weights).sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, count);
  }

  /** A text as a query: its words without any syntax. @type {Search["like"]} */
  function like(text) {
    const query = search.parse("");
    query.words = search.cut(text.slice(0, 10000)).words;
    query.text = text;
    return query;
  }

  Object.assign(search, { telling, like });
})();
