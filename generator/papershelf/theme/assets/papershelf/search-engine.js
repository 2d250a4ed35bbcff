/* Finds and ranks: BM25F by the levels of the index, then titles and closeness; for long questions, words of the first answers and similar papers. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const KEPT = 100; // entries that are ranked finely
  const OTHERS = 6;
  const SHORT = 4; // words up to which a reader means all of them
  const TITLED = 8; // levels that a word in the title is worth beside its own, in short queries; as many again where it is the same form
  const CLOSE = 0.5;
  const EXACT = 1000;
  const COMMON = 0.05; // what a word tells that nearly every entry has: enough to tell its titles from its texts
  const FEEDBACK = { from: 4, cards: 8, words: 30, share: 0.5, power: 2 };
  const RECENT = 16; // quick answers that are kept: to queries that were guessed ahead, and to those before a letter that is deleted again
  const AHEAD = 1.05; // how much better one or two answers must be than the next to stay first whatever feedback says

  /**
   * What an answer is worked out from.
   * @typedef {object} Asked
   * @property {search.Query} query
   * @property {search.Slot[]} slots
   * @property {search.Slot[]} used those that anything was found for
   * @property {boolean} quick
   * @property {search.Narrowed} narrowed
   * @property {(number: number) => boolean} unwanted
   * @property {(number: number) => number} closeness
   * @property {((number: number) => boolean)[]} phrases
   * @property {Set<number>} exact those with this title
   * @property {number[]} named those that a reference names by their identifiers or titles
   */
  /** @typedef {[postings: search.Postings, weight: number][]} More words of the first answers */
  /** @typedef {(number: number) => number} Score */

  /** How much a query is. @param {search.Slot[]} used */
  const weigh = (used) => used.reduce((sum, slot) => sum + slot.rarity, 0);

  class Engine {
    /** @param {search.Index} index */
    constructor(index) {
      this.index = index;
      this.scores = new search.Scores(index.head.room);
      /** @type {Map<string, search.Answer>} */
      this.recent = new Map();
    }

    /**
     * `ticked` are limits beside those that are typed. A quick answer is one without whole titles, words of the first answers, and
     * what loads much to say little.
     * @param {string} typed @param {search.Limit[]} [ticked] @param {search.How} [how]
     */
    async ask(typed, ticked = [], how = {}) {
      const own = JSON.stringify([typed, ticked]);
      const kept = how.quick && this.recent.get(own);
      if (kept) return kept;
      const answer = await this.answered(typed, ticked, how);
      if (how.quick && answer) this.recent.set(own, answer);
      if (this.recent.size > RECENT) this.recent.delete(this.recent.keys().next().value || "");
      return answer;
    }

    /** As `ask`, worked out anew. @param {string} typed @param {search.Limit[]} ticked @param {search.How} how */
    async answered(typed, ticked, how) {
      const text = search.cited(typed);
      const [named, titles] = await Promise.all([search.referred(this.index, typed), how.quick ? [] : search.entitled(this.index, typed)]);
      const query = search.parse(await search.unkeyed(this.index, text === typed ? named.rest : text));
      for (const limit of query.limits) limit.all = limit.field === "topic";
      const limits = query.limits.concat(ticked);
      const keys = search.identified(typed);
      const isAlone = query.words.every((word) => this.index.stop.has(word));
      const known = keys.length ? await search.ofKeys(this.index, keys) : isAlone ? named.numbers : [];
      if (known.length) return this.known(query, known, await search.narrowed(this.index, ticked));
      const ready = how.quick && query.open && query.words.length === 1 && !limits.length && !query.not.length ? await this.begun(query) : null;
      return ready || this.answer(query, limits, { feedback: FEEDBACK.from, ...how }, named.numbers.concat(titles));
    }

    /** The answer that an identifier has: papers that it is of, and nothing else. @param {search.Query} query @param {number[]} known @param {search.Narrowed} narrowed @returns {search.Answer} */
    known(query, known, narrowed) {
      const numbers = known.filter((number) => narrowed.failed(number) === 0);
      const count = numbers.length;
      const nothing = { slots: [], others: [], told: [], missing: narrowed.unknown, spoken: true };
      return { query, numbers, whole: count, total: count, matching: Int32Array.from(known), narrowed, ...nothing };
    }

    /** Papers like a text: those that it names, then its telling words and words of the first answers. @param {string} given @param {() => boolean} [isWanted] */
    async like(given, isWanted) {
      const text = search.cited(given);
      const [named, titles] = await Promise.all([search.referred(this.index, given), search.entitled(this.index, given)]);
      return this.answer(search.like(text), [], { feedback: 1, isWanted }, named.numbers.concat(titles, await this.index.titled(search.cut(text).words)));
    }

    /** The answer to one to three letters, which the index has ready: the best of what begins so is all over it. `null` where it has none. @param {search.Query} query @returns {Promise<search.Answer | null>} */
    async begun(query) {
      const [word] = query.words;
      const { index } = this;
      const ready = index.letter(word) || (await index.starting(word));
      if (!ready) return null;
      await index.deal(ready.hits);
      const { words, total, numbers, others } = ready;
      const found = words.concat(ready.longs).map((each) => ({ word: each, numbers: [] }));
      const slots = [{ word, open: true, found }];
      const nothing = { told: [], missing: [], spoken: true, matching: null, narrowed: null };
      return { query, slots, numbers, whole: numbers.length, total, others, ...nothing };
    }

    /** @param {search.Query} query @param {search.Limit[]} limits @param {search.How & {feedback: number}} how @param {number[]} named @returns {Promise<search.Answer | null>} */
    async answer(query, limits, { feedback, quick = false, isWanted = () => true }, named = []) {
      const { index } = this;
      const [slots, narrowed, unwanted] = await Promise.all([
        search.slots(index, query, quick),
        search.narrowed(index, limits),
        search.unwanted(index, query.not),
      ]);
      if (!isWanted()) return null;
      const meant = new Map(slots.filter((slot) => slot.known === "alike").map((slot) => [slot.word, slot.meanings[0].word]));
      const [closeness, phrases, titled] = await Promise.all([
        slots.length <= SHORT ? search.closeness(index, slots) : () => 0,
        Promise.all(query.phrases.map((words) => search.phrase(index, words))),
        !quick && query.words.join("").length > 2 ? index.titled(query.words.map((word) => meant.get(word) || word)) : [],
        ...slots.map(async (slot) => (await this.lookUp(slot), quick && !limits.length ? undefined : search.dated(index, slot, query))),
      ]);
      if (!isWanted()) return null;
      const asked = { query, slots, quick, narrowed, unwanted, closeness, phrases, exact: new Set(titled), named, used: slots.filter((slot) => slot.found.length) };
      const isLong = !quick && asked.used.length >= feedback;
      const { more, kept } = isLong ? await this.feedBack(asked) : { more: [], kept: [] };
      const { total } = this.scores;
      const score = isLong ? await search.shared(index, total, this.first(asked, more, search.BEST)) : (/** @type {number} */ number) => total[number];
      return isWanted() ? this.ranked({ ...asked, kept, score }, more) : null;
    }

    /** Fills in the postings of a slot, and how rare what it may mean is. @param {search.Slot} slot */
    async lookUp(slot) {
      const found = await Promise.all(
        slot.meanings.map(async ({ stems, weight, word, titled }) => {
          const [form, ...lists] = await Promise.all([
            stems.length > 1 ? null : this.index.postings(stems[0] + "=" + word),
            ...stems.map((stem) => this.index.postings(stem)),
          ]);
          if (!lists.every((list) => !!list)) return null;
          const common = search.common(lists);
          return { ...common, form: form || (titled ? search.inTitles(common) : null), weight, word };
        }),
      );
      slot.found = found.filter((each) => !!each);
      const entries = this.index.head.entries;
      const count = Math.min(entries, slot.found.reduce((sum, each) => sum + each.numbers.length, 0));
      slot.rarity = Math.max(COMMON, search.rarity(entries, count));
    }

    /** The entries that may answer: what has a word of the query, and nothing that must not be there. @param {Asked} asked @param {More} more */
    candidates({ used, query, narrowed, unwanted, phrases, named }, more) {
      const { scores } = this;
      scores.clear();
      const titled = used.length <= SHORT ? TITLED : 0;
      for (const slot of used) if (!slot.year) scores.add(slot.found, slot.rarity * slot.times, titled, slot.rarity);
      for (const [postings, rarity] of more) scores.add([{ ...postings, form: null, weight: 1 }], rarity, 0, 0);
      const isDated = used.every((slot) => slot.year);
      if (narrowed.all && isDated && used.length === query.words.length) scores.take(narrowed.all, 1e-9);
      const others = isDated && !narrowed.all ? null : scores.mass;
      for (const slot of used) if (slot.year) scores.add(search.amongOthers(slot, others), slot.rarity * slot.times, titled, slot.rarity);
      scores.take(named, Math.max(1e-9, weigh(used)));
      const touched = scores.touched();
      const allowed = query.not.length ? touched.filter((number) => !unwanted(number)) : touched;
      const spoken = phrases.length ? allowed.filter((number) => phrases.every((phrase) => phrase(number))) : allowed;
      return { spoken: !phrases.length || spoken.length > 0, all: spoken.length ? (named.length ? Int32Array.from(new Set([...spoken, ...named])) : spoken) : allowed };
    }

    /** In one go, without waiting for anything: all queries share the scores. @param {Asked & {kept: number[], score: Score}} asked @param {More} more @returns {search.Answer} */
    ranked(asked, more) {
      const { scores, index } = this;
      const { query, slots, quick, narrowed, used, exact, kept, closeness, score } = asked;
      const papers = index.head.slots;
      const { spoken, all } = this.candidates(asked, more);
      const free = narrowed.free ? all : all.filter((number) => narrowed.failed(number) === 0);
      const short = used.length <= SHORT;
      const enough = this.enough(free, used, short);
      const { mass } = scores;
      /** @type {Map<number, number>} */
      const place = new Map();
      const lasting = short ? kept.filter((number) => mass[number] >= enough) : kept;
      lasting.forEach((number, at) => place.set(number, 2 - at / 2));
      exact.forEach((number) => place.set(number, 4));
      asked.named.forEach((number) => place.set(number, 5));
      /** @type {Score} */
      const coarse = (number) => EXACT * ((place.size && place.get(number)) || 0) + (short && mass[number] >= enough ? EXACT : 0) + score(number);
      /** @type {Score} */
      const fine = (number) => Math.round((coarse(number) + CLOSE * closeness(number)) * 1e5);
      const best = search.top(free, (number) => (number < papers && mass[number] ? coarse(number) : -1), KEPT);
      const numbers = search.top(best, fine, KEPT);
      /** @param {number} number */
      const isWhole = (number) => number < papers && mass[number] > 0 && mass[number] >= enough;
      const { total, rest } = this.counted(free, isWhole);
      const isNamed = numbers.some((number) => asked.named.includes(number)); // a reference: how its other words are spelled matters little
      const others = search.top(rest, (number) => (mass[number] >= enough ? coarse(number) : -1), OTHERS);
      return {
        query,
        slots,
        numbers,
        whole: numbers.filter(isWhole).length,
        total,
        others,
        told: (isNamed ? [] : this.told(slots, numbers[0] === undefined ? others[0] : numbers[0])).concat(narrowed.told),
        missing: slots.filter((slot) => !isNamed && !slot.found.length).map((slot) => slot.word).concat(narrowed.unknown),
        spoken,
        matching: quick ? null : all.filter(isWhole),
        narrowed,
      };
    }

    /** How many papers are whole answers, and what is no paper. @param {ArrayLike<number>} numbers @param {(number: number) => boolean} isWhole */
    counted(numbers, isWhole) {
      const papers = this.index.head.slots;
      const rest = [];
      let total = 0;
      for (let at = 0; at < numbers.length; at++) {
        if (numbers[at] >= papers) rest.push(numbers[at]);
        else if (isWhole(numbers[at])) total++;
      }
      return { total, rest };
    }

    /** How much of the query an entry must have: all of a short one, half of a long one, or the most that any has. @param {ArrayLike<number>} numbers @param {search.Slot[]} used @param {boolean} short */
    enough(numbers, used, short) {
      const all = weigh(used);
      let most = 0;
      const { mass } = this.scores;
      for (let at = 0; at < numbers.length; at++) if (mass[numbers[at]] > most) most = mass[numbers[at]];
      return Math.min(most, short ? all : all / 2) * (1 - 1e-4);
    }

    /**
     * Adds the words that set the first answers apart (V. Lavrenko and W. B. Croft, SIGIR 2001, in the form RM3): a long
     * question has many words, but rarely those that its answers use. An answer that is clearly ahead is what somebody remembers.
     * Gives words with their weights, and what stays first.
     * @param {Asked} asked @returns {Promise<{more: More, kept: number[]}>}
     */
    async feedBack(asked) {
      const { scores, index } = this;
      const first = this.first(asked, [], FEEDBACK.cards);
      const worth = first.map((number) => scores.total[number]);
      const ahead = [0, 1].find((at) => worth[at] >= AHEAD * worth[at + 1]);
      const shares = worth.map((each) => each ** FEEDBACK.power);
      const [topics, ...cards] = await Promise.all([index.facet("topic", false), ...first.map((number) => index.card(number))]);
      const own = first.map((number) => topics.filter((topic) => search.placed(topic.numbers, number) >= 0).map((topic) => topic.name));
      const weights = search.telling(cards, own, shares, FEEDBACK.words, index.stop);
      const postings = await Promise.all(weights.map(([stem]) => index.postings(stem)));
      const found = weights.flatMap(([, weight], at) => {
        const held = postings[at];
        return held && held.numbers.length > 1 ? [{ held, weight, rare: search.rarity(index.head.entries, held.numbers.length) }] : [];
      });
      const sum = found.reduce((before, each) => before + each.weight * each.rare, 0) || 1;
      const said = asked.used.reduce((before, slot) => before + slot.times, 0);
      const share = ((1 - FEEDBACK.share) / FEEDBACK.share) * (said / sum);
      return { more: found.map((each) => [each.held, share * each.weight * each.rare ** 2]), kept: ahead === undefined ? [] : first.slice(0, ahead + 1) };
    }

    /** The papers with the highest scores. @param {Asked} asked @param {More} more @param {number} count */
    first(asked, more, count) {
      const { all } = this.candidates(asked, more);
      /** @param {number} number */
      const isFree = (number) => number < this.index.head.slots && asked.narrowed.failed(number) === 0;
      return search.top(all, (number) => (isFree(number) ? this.scores.total[number] : -1), count);
    }

    /** What was taken for what: the meaning that the first answer has. @param {search.Slot[]} slots @param {number | undefined} number */
    told(slots, number) {
      return slots
        .filter((slot) => slot.known === "alike" && slot.found.length)
        .map((slot) => {
          const own = slot.found.find((each) => number !== undefined && search.placed(each.numbers, number) >= 0);
          return { from: slot.word, to: (own || slot.found[0]).word };
        });
    }

    /**
     * How many of the results each value of each facet has; of the facet itself, those that its own limits leave out as well.
     * Of the facets `wide` every value is counted, and not only the frequent ones.
     * @param {search.Answer} answer @param {Set<string>} [wide] @returns {Promise<search.Facet[]>}
     */
    async facets({ matching, narrowed }, wide = new Set()) {
      const { index } = this;
      const { marks } = this.scores;
      if (!matching || !narrowed) return []; // of a quick answer
      /** @param {string} id @param {string} [value] */
      const isChosen = (id, value) => narrowed.chosen.some((one) => one.facet === id && (value === undefined || one.value === value));
      const all = index.head.facets.map(([id]) => wide.has(id) || isChosen(id));
      const values = await Promise.all(index.head.facets.map(([id], at) => index.facet(id, all[at])));
      for (const number of matching) marks[number] = narrowed.failed(number) + 1;
      const counted = index.head.facets.map(([id, name], at) => {
        const other = ~(1 << Math.min(at, 6));
        const found = values[at].map((each) => {
          const { numbers } = each;
          let count = 0;
          for (let place = 0; place < numbers.length; place++) {
            const mark = marks[numbers[place]];
            if (mark && ((mark - 1) & other) === 0) count++;
          }
          return { value: each.value, name: each.name, count, chosen: isChosen(id, each.value) };
        });
        return { id, name, values: found.filter((each) => each.count || each.chosen), more: !all[at] && index.hasMore(id) };
      });
      for (const number of matching) marks[number] = 0;
      return counted;
    }
  }

  search.Engine = Engine;
})();
