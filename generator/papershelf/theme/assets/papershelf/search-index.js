/* The index of papershelf/search: which shard holds what, loaded when it is asked for and read once. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const code = search.code;

  const waiting = new Map();
  const early = new Map();

  /** What every file of the index calls. */
  search.shard = function (name, value) {
    const told = waiting.get(name);
    waiting.delete(name);
    if (told) told(value);
    else early.set(name, value); // asked for together with these scripts
  };

  /**
   * A loader: asks `run` to run the script of a shard, and gives what the script hands over.
   */
  search.loader = function (run) {
    return (name) =>
      new Promise((resolve, reject) => {
        if (early.has(name)) return resolve(early.get(name));
        waiting.set(name, resolve);
        run(name).then(
          () => waiting.has(name) && reject(new Error("nothing came from " + name)),
          (error) => (waiting.delete(name), reject(error)),
        );
      });
  };

  class Index {
    /** @param {search.Load} load @param {search.Head} head what `head.js` hands over */
    constructor(load, head) {
      this.load = load;
      this.head = head;
      /** @type {Map<string, Promise<any>>} */
      this.kept = new Map();
      /** @type {Map<string, Promise<any>>} */
      this.fetched = new Map();
      this.here = new Set();
      /** @type {Map<number, search.Card>} */
      this.dealt = new Map();
      this.isSmall = !Object.keys(head.starts).length; // and has no answers ready, and needs none
      /** @type {Promise<Map<number, search.OfLength>> | null} */
      this.lengths = null;
      /** @type {Promise<string[]> | null} */
      this.told = null;
      this.stop = new Set(head.stop.split(" "));
      this.wordStarts = head.words.map((each) => each[0]);
      this.termStarts = head.terms.map((each) => each[0]);
      this.threeStarts = head.threes.map((each) => each[0]);
    }

    /** @template T @param {string} name @param {(value: any) => T} read @returns {Promise<T>} */
    once(name, read) {
      let found = this.kept.get(name);
      if (!found) {
        found = this.fetch(name).then((value) => (this.fetched.delete(name), read(value)));
        found.then(() => this.here.add(name), () => this.kept.delete(name));
        this.kept.set(name, found);
      }
      return found;
    }

    /** What a file holds, not read yet: to read what is large takes longer than to load it. @param {string} name @returns {Promise<any>} */
    fetch(name) {
      let found = this.fetched.get(name);
      if (!found) {
        found = this.load(name);
        this.fetched.set(name, found);
        found.then(() => undefined, () => this.fetched.delete(name)); // a network that failed may come back
      }
      return found;
    }

    /** The shard of the vocabulary that would hold the word; `next` shards further on. @param {string} word @param {number} next */
    async words(word, next = 0) {
      const at = Math.max(0, code.before(this.wordStarts, word)) + next;
      if (at >= this.wordStarts.length) return null;
      return this.once("words/" + this.head.words[at][1], readWords);
    }

    /** Whether there are answers ready for one or two characters. @param {string} start */
    begins(start) {
      return start.length < 3 && Object.hasOwn(this.head.starts, start[0]);
    }

    /**
     * The answer to one character, which the head of a small collection has.
     * @param {string} start
     * @returns {search.Ready | null}
     */
    letter(start) {
      if (!Object.hasOwn(this.head.letters, start)) return null;
      const [total, numbers, others] = this.head.letters[start];
      return { words: [], total, numbers: code.numbers(numbers), others: code.numbers(others), longs: [] };
    }

    /**
     * The most used words that begin with one to three characters of ASCII, and the answer to them: how many papers there are, the
     * first ten, and what else there is; `longs` are what they stand for as an acronym, and `hits` is the file with the cards of the
     * first hits, if there is one. Three that few words begin with have none, nor has a longer beginning.
     * @param {string} start
     * @returns {Promise<search.Ready | null>}
     */
    async starting(start) {
      const at = start.length === 3 ? code.before(this.threeStarts, start) : -1;
      if (at < 0 && !this.begins(start)) return null;
      const held = await this.once("starts/" + (at < 0 ? this.head.starts[start[0]] : this.head.threes[at][1]), (value) => value);
      if (at >= 0 && !Object.hasOwn(held, start)) return null;
      const [words, total, numbers, others, hits, longs] = Object.hasOwn(held, start) ? held[start] : ["", 0, "", ""];
      return { words: words.split(" ").filter(Boolean), total, numbers: code.numbers(numbers), others: code.numbers(others), longs: longs || [], hits: hits || "" };
    }

    /** The cards of the first hits of such an answer at once: of a very large collection they are a file of their own. @param {string | undefined} hits */
    async deal(hits) {
      if (hits) for (const [number, card] of await this.once("hits/" + hits, readCards)) this.dealt.set(number, card);
    }

    /** Words of a length, for those that are spelled wrong. A small collection has all its words at hand. @param {number} length */
    async ofLength(length) {
      const name = this.head.spelling[length];
      if (name) return this.once("spelling/" + name, readWords);
      if (Object.keys(this.head.spelling).length) return null;
      this.lengths ||= this.byLength();
      this.lengths.catch(() => (this.lengths = null));
      return (await this.lengths).get(length) || null;
    }

    async byLength() {
      /** @type {Map<number, search.OfLength>} */
      const found = new Map();
      for (let at = 0; at < this.wordStarts.length; at++) {
        const { words, levels } = await this.once("words/" + this.head.words[at][1], readWords);
        words.forEach((word, place) => {
          if (word.length < 3 || levels[place] < 1 || this.stop.has(word) || /^\d+$/.test(word)) return;
          const held = found.get(word.length) || { words: [], levels: [] };
          held.words.push(word);
          held.levels.push(levels[place]);
          found.set(word.length, held);
        });
      }
      return found;
    }

    /** @param {string} stem @returns {Promise<search.Postings | null>} */
    async postings(stem) {
      const at = code.before(this.termStarts, stem);
      if (at < 0) return null;
      const shard = await this.terms(at);
      const own = shard.stems.get(stem);
      if (own === undefined) return null;
      const [begin, end] = [shard.starts[own], shard.starts[own + 1]];
      return { numbers: shard.numbers.subarray(begin, end), heads: shard.heads.subarray(begin, end) };
    }

    /** The shard of postings at a place. @param {number} at */
    terms(at) {
      return this.once("terms/" + this.head.terms[at][1], async ([names, ...held]) => {
        const own = code.words(names);
        return readTerms(this.isSmall ? (await this.toldTerms(at)).concat(own).sort() : own, held);
      });
    }

    /** Of a small collection the terms of a shard that its words tell. @param {number} at */
    async toldTerms(at) {
      this.told ||= Promise.all(this.wordStarts.map((word) => this.words(word))).then((shards) => search.termsOf(shards.filter((shard) => !!shard)));
      this.told.catch(() => (this.told = null));
      const all = await this.told;
      /** @param {string | undefined} start */
      const first = (start) => (start === undefined ? all.length : code.before(all, start) + (all[code.before(all, start)] === start ? 0 : 1));
      return all.slice(at ? first(this.termStarts[at]) : 0, first(this.termStarts[at + 1]));
    }

    /** Where the stem stands: the places in its entries, in the order of its postings. @param {string} stem */
    async places(stem) {
      const at = code.before(this.termStarts, stem);
      if (at < 0) return null;
      const name = this.head.terms[at][1];
      const [shard, places] = await Promise.all([this.terms(at), this.once("places/" + name, readPlaces)]);
      const own = shard.stems.get(stem);
      if (own === undefined) return null;
      const [begin, end] = [shard.starts[own], shard.starts[own + 1]];
      return { numbers: shard.numbers.subarray(begin, end), starts: places.starts.subarray(begin, end + 1), places: places.places };
    }

    /** @param {number} number @returns {Promise<search.Card>} */
    async card(number) {
      return this.dealt.get(number) || /** @type {search.Card} */ ((await this.once(this.ofCard(number), readCards)).get(number));
    }

    /** Whether the card of an entry is there without waiting. @param {number} number */
    hasCard(number) {
      return this.dealt.has(number) || this.here.has(this.ofCard(number));
    }

    /** @param {number} number */
    ofCard(number) {
      const at = Math.floor(number / this.head.hand);
      return "cards/" + at + "-" + this.head.cards[at];
    }

    /** The papers that are most like a paper; none where the index does not tell. @param {number} number @returns {Promise<Int32Array>} */
    async neighbours(number) {
      const own = this.ofNeighbours(number);
      if (own < 0) return new Int32Array(0);
      const { starts, places } = await this.once("neighbours/" + this.head.neighbours[own], readPlaces);
      const at = number - own * this.head.block;
      return places.subarray(starts[at], starts[at + 1]);
    }

    /** The place of the shard that has them; -1 where there is none. @param {number} number */
    ofNeighbours(number) {
      const at = Math.floor(number / this.head.block);
      return at < this.head.neighbours.length ? at : -1;
    }

    /** The papers with an identifier of this hash. @param {number} hash @returns {Promise<number[]>} */
    async hashed(hash) {
      const names = this.head.identifiers;
      if (!names.length) return [];
      const pairs = await this.once("ids/" + names[Math.floor(hash / (2 ** 48 / names.length))], code.numbers);
      const found = [];
      for (let at = 0, own = 0; at < pairs.length && own <= hash; at += 2) {
        own += pairs[at];
        if (own === hash) found.push(pairs[at + 1]);
      }
      return found;
    }

    /** The entries with this title, in whole. @param {string[]} words @returns {Promise<number[]>} */
    async titled(words) {
      const hash = globalThis.papershelf.link.hash(words.join(" "));
      const names = this.head.titles;
      const pairs = await this.once("titles/" + names[hash % names.length].replace("titles/", ""), code.numbers);
      const found = [];
      for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === hash) found.push(pairs[at + 1]);
      return found;
    }

    /**
     * The values of a facet: id, name, and the numbers of its entries. Of a facet with many values the most frequent, and `all`
     * where they are asked for.
     * @param {string} id
     * @param {boolean} all
     */
    async facet(id, all) {
      const own = this.head.facets.find((each) => each[0] === id);
      if (!own) return [];
      const [first, rest] = await Promise.all([this.once(own[2], readValues), own[3] && all ? this.once(own[3], readValues) : []]);
      return first.concat(rest);
    }

    /** Whether a facet has values that are loaded only when they are asked for. @param {string} id */
    hasMore(id) {
      return this.head.facets.some((each) => each[0] === id && each.length > 3);
    }
  }

  /** @param {[words: string, levels: string, short?: search.Words["short"], long?: search.Words["long"], endings?: string]} held @returns {search.Words} */
  function readWords([words, levels, short, long, endings]) {
    return { words: code.words(words), levels: code.numbers(levels), short: short || {}, long: long || {}, endings: code.integers(endings || "") };
  }

  /** @param {string[]} terms @param {string[]} held */
  function readTerms(terms, [counts, gaps, heads]) {
    const starts = [0];
    for (const count of code.integers(counts)) starts.push(starts[starts.length - 1] + count);
    const numbers = code.integers(gaps);
    for (let own = 0; own + 1 < starts.length; own++) {
      for (let at = starts[own] + 1; at < starts[own + 1]; at++) numbers[at] += numbers[at - 1];
    }
    return { stems: new Map(terms.map((stem, at) => [stem, at])), starts, numbers, heads: code.digits(heads) };
  }

  /** @param {[counts: string, steps: string]} held */
  function readPlaces([counts, steps]) {
    const counted = code.integers(counts);
    const starts = new Int32Array(counted.length + 1);
    for (let at = 0; at < counted.length; at++) starts[at + 1] = starts[at] + counted[at];
    const places = code.integers(steps);
    for (let own = 0; own < counted.length; own++) {
      for (let at = starts[own] + 1; at < starts[own + 1]; at++) places[at] += places[at - 1];
    }
    return { starts, places };
  }

  /** @param {[value: string, name: string, held: string][]} values @returns {search.Value[]} */
  function readValues(values) {
    return values.map(([value, name, held]) => ({ value, name: name || value, numbers: code.rising(held) }));
  }

  /** @param {[number: number, kind: search.Card["kind"], url: string, title: string, line: string, text: string, telling: string][]} cards @returns {Map<number, search.Card>} */
  function readCards(cards) {
    return new Map(
      cards.map(([number, kind, url, title, line, text, telling]) => [
        number,
        { number, kind, url: url || usualUrl(title), title, line, text, telling: code.rising(telling) },
      ]),
    );
  }

  /** The address that most papers with this title have, as in search/stage.py. @param {string} title */
  function usualUrl(title) {
    const words = title.toLowerCase().replaceAll("'", "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    return "papers/" + (words.length > 80 ? words.slice(0, 81).replace(/-[^-]*$/, "") : words) + ".html";
  }

  search.Index = Index;
  search.usualUrl = usualUrl;
  /** Opens the index that `load` reads. */
  search.open = async (load) => new Index(load, await load("head"));
})();
