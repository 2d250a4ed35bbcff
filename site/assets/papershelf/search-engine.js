/* Finds and ranks: BM25F by the levels of the index, then titles and closeness; for long questions, words of the first answers. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search = globalThis.papershelf.search || {});
  const KEPT = 100; // entries that are ranked finely
  const OTHERS = 6;
  const SHORT = 4; // words up to which a reader means all of them
  const TITLED = 8; // levels that a word in the title is worth beside its own, in short queries; as many again where it is the same form
  const CLOSE = 0.5;
  const EXACT = 1000;
  const FEEDBACK = { from: 5, cards: 8, words: 30, share: 0.5 };

  /**
   * @typedef {object} Answer
   * @property {search.Query} query
   * @property {number[]} numbers of papers, best first, up to 100
   * @property {number} whole how many of these first have all that was asked for
   * @property {number} total how many papers of the collection have it
   * @property {number[]} others topics, systems and pages
   * @property {search.Slot[]} slots
   * @property {{from: string, to: string}[]} told words that were taken for others
   * @property {string[]} missing words that nothing has
   * @property {{id: string, name: string, more: boolean, values: {value: string, name: string, count: number, chosen: boolean}[]}[]} facets
   */

  class Engine {
    /** @param {search.Index} index */
    constructor(index) {
      this.index = index;
      this.scores = new search.Scores(index.head.room);
      this.turn = Promise.resolve();
    }

    /**
     * @param {string} typed
     * @param {search.Limit[]} [ticked] limits beside those that are typed
     * @param {Set<string>} [wide] facets of which every value is counted, and not only the frequent ones
     * @param {boolean} [typing] whether more is likely to come: then words of the first answers are not loaded yet
     * @returns {Promise<Answer>}
     */
    ask(typed, ticked = [], wide = new Set(), typing = false) {
      const query = search.parse(typed);
      for (const limit of query.limits) limit.all = limit.field === "topic";
      return this.answer(query, query.limits.concat(ticked), typing ? Infinity : FEEDBACK.from, wide);
    }

    /** Papers like a text: its telling words, then words of the first answers. @param {string} text */
    like(text) {
      return this.answer(search.like(text), [], 1, new Set());
    }

    /** Whether an answer that was given while typing may come out otherwise now. @param {Answer} answer */
    settles(answer) {
      return answer.slots.length >= FEEDBACK.from;
    }

    /** One query after the other: they share the scores. Loading goes on at the same time. */
    async answer(query, limits, feedback, wide) {
      const { index } = this;
      const [slots, narrowed, unwanted] = await Promise.all([
        search.slots(index, query),
        search.narrowed(index, limits),
        search.unwanted(index, query.not),
      ]);
      const meant = new Map(slots.filter((slot) => slot.known === "alike").map((slot) => [slot.word, slot.meanings[0].word]));
      const [closeness, phrases, titled] = await Promise.all([
        feedback > slots.length ? search.closeness(index, slots) : () => 0,
        Promise.all(query.phrases.map((words) => search.phrase(index, words))),
        query.words.join("").length > 2 ? index.titled(query.words.map((word) => meant.get(word) || word)) : [],
        ...slots.map((slot) => this.lookUp(slot)),
      ]);
      const run = this.turn.then(() => this.ranked({ query, slots, narrowed, unwanted, closeness, phrases, titled, feedback, wide }));
      this.turn = run.catch(() => undefined);
      return run;
    }

    /** Fills in the postings of a slot, and how rare what it may mean is. */
    async lookUp(slot) {
      const found = await Promise.all(
        slot.meanings.map(async ({ stems, weight, word }) => {
          const lists = await Promise.all(stems.map((stem) => this.index.postings(stem)));
          const form = stems.length > 1 ? null : await this.index.postings(stems[0] + "=" + word);
          return lists.every(Boolean) ? { ...search.common(lists), form, weight, word } : null;
        }),
      );
      slot.found = found.filter(Boolean);
      const entries = this.index.head.entries;
      slot.rarity = search.rarity(entries, Math.min(entries, slot.found.reduce((sum, each) => sum + each.numbers.length, 0)));
    }

    async ranked({ query, slots, narrowed, unwanted, closeness, phrases, titled, feedback, wide }) {
      const { scores, index } = this;
      scores.clear();
      const used = slots.filter((slot) => slot.found.length);
      const short = used.length <= SHORT;
      for (const slot of used) scores.add(slot.found, slot.rarity * slot.times, short ? TITLED : 0, slot.rarity);
      if (!query.words.length && narrowed.all) scores.take(narrowed.all);
      const papers = index.head.slots;
      const allowed = scores.touched.filter((number) => !unwanted(number));
      const spoken = phrases.length ? allowed.filter((number) => phrases.every((phrase) => phrase(number))) : allowed;
      const candidates = spoken.length ? spoken : allowed;
      const failed = (number) => narrowed.failed(number);
      const free = candidates.filter((number) => failed(number) === 0);
      const enough = this.enough(free, used, short);
      if (used.length >= feedback) await this.feedBack(free.filter((number) => number < papers), used.reduce((sum, slot) => sum + slot.times, 0));
      const exact = new Set(titled);
      const first = (number) => (exact.has(number) ? 2 * EXACT : 0) + (short && scores.mass[number] >= enough ? EXACT : 0);
      const coarse = (number) => first(number) + scores.total[number];
      const fine = (number) => Math.round((coarse(number) + CLOSE * closeness(number)) * 1e5);
      const best = search.top(free.filter((number) => number < papers), coarse, KEPT);
      const numbers = search.top(best, fine, KEPT);
      const others = search.top(free.filter((number) => number >= papers && scores.mass[number] >= enough), coarse, OTHERS);
      const whole = candidates.filter((number) => number < papers && scores.mass[number] >= enough);
      return {
        query,
        slots,
        numbers,
        whole: numbers.filter((number) => scores.mass[number] >= enough).length,
        total: whole.filter((number) => failed(number) === 0).length,
        others,
        told: this.told(slots, numbers[0] === undefined ? others[0] : numbers[0]),
        missing: slots.filter((slot) => !slot.found.length).map((slot) => slot.word).concat(narrowed.unknown),
        spoken: !phrases.length || spoken.length > 0,
        facets: await this.facets(whole, failed, narrowed.chosen, wide),
      };
    }

    /** How much of the query an entry must have: all of a short one, half of a long one, or the most that any has. */
    enough(numbers, used, short) {
      const all = used.reduce((sum, slot) => sum + slot.rarity, 0);
      let most = 0;
      for (const number of numbers) if (this.scores.mass[number] > most) most = this.scores.mass[number];
      return Math.min(most, short ? all : all / 2) * (1 - 1e-4);
    }

    /**
     * Adds the words that set the first answers apart (V. Lavrenko and W. B. Croft, SIGIR 2001, in the form RM3): a long
     * question has many words, but rarely those that its answers use.
     */
    async feedBack(numbers, asked) {
      const { scores, index } = this;
      const first = search.top(numbers, (number) => scores.total[number], FEEDBACK.cards);
      const weights = search.telling(await Promise.all(first.map((number) => index.card(number))), first.map((number) => scores.total[number]), FEEDBACK.words);
      const postings = await Promise.all(weights.map(([stem]) => index.postings(stem)));
      const found = weights.map(([, weight], at) => [weight, postings[at]]).filter(([, held]) => held && held.numbers.length > 1);
      const rare = ([, held]) => search.rarity(index.head.entries, held.numbers.length);
      const sum = found.reduce((before, each) => before + each[0] * rare(each), 0);
      const scale = asked;
      for (const each of found) {
        const share = (((1 - FEEDBACK.share) / FEEDBACK.share) * scale * each[0] * rare(each)) / (sum || 1);
        scores.add([{ ...each[1], weight: 1 }], rare(each) * share, 0, 0);
      }
    }

    /** What was taken for what: the meaning that the first answer has. */
    told(slots, number) {
      return slots
        .filter((slot) => slot.known === "alike" && slot.found.length)
        .map((slot) => {
          const own = slot.found.find((each) => number !== undefined && search.placed(each.numbers, number) >= 0);
          return { from: slot.word, to: (own || slot.found[0]).word };
        });
    }

    /** How many of the results each value of each facet has; of the facet itself, those that its own limits leave out as well. */
    async facets(numbers, failed, chosen, wide) {
      const { index } = this;
      const { marks } = this.scores;
      const isChosen = (id, value) => chosen.some((one) => one.facet === id && (value === undefined || one.value === value));
      const all = index.head.facets.map(([id]) => wide.has(id) || isChosen(id));
      const values = await Promise.all(index.head.facets.map(([id], at) => index.facet(id, all[at])));
      for (const number of numbers) marks[number] = failed(number) + 1;
      const counted = index.head.facets.map(([id, name], at) => {
        const other = ~(1 << Math.min(at, 6));
        const found = values[at].map((each) => {
          let count = 0;
          for (const number of each.numbers) if (marks[number] && ((marks[number] - 1) & other) === 0) count++;
          return { value: each.value, name: each.name, count, chosen: isChosen(id, each.value) };
        });
        return { id, name, values: found.filter((each) => each.count || each.chosen), more: !all[at] && index.hasMore(id) };
      });
      for (const number of numbers) marks[number] = 0;
      return counted;
    }
  }

  search.Engine = Engine;
})();
