/* Scores of entries by their numbers, and the best of them. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const LEVELS = 15; // as in papershelf/search/inverted.py
  const HIGHEST = 3 * (LEVELS - 1); // the head of a posting of the highest level, neither in the title nor among authors

  /** How much more a rare word tells than a frequent one (S. Robertson and K. Spärck Jones). @param {number} entries @param {number} count */
  function rarity(entries, count) {
    return Math.log(1 + (entries - count + 0.5) / (count + 0.5));
  }

  /** Kept from query to query: to fill two arrays with zeros is faster than to make them for 100,000 entries anew. */
  class Scores {
    /** @param {number} room one more than the highest number */
    constructor(room) {
      this.total = new Float32Array(room);
      this.mass = new Float32Array(room);
      this.best = new Float32Array(room);
      this.marks = new Uint16Array(room);
      this.held = new Int32Array(room);
      this.seen = new Int32Array(room);
      this.count = 0;
    }

    clear() {
      this.total.fill(0);
      this.mass.fill(0);
      this.count = 0;
    }

    /** The entries that something was added for. */
    touched() {
      return this.held.subarray(0, this.count);
    }

    /** Takes entries in without a score, as having so much of the query. @param {Iterable<number>} numbers @param {number} mass */
    take(numbers, mass) {
      for (const number of numbers) {
        if (!this.mass[number] && !this.total[number]) this.held[this.count++] = number;
        this.mass[number] = Math.max(this.mass[number], mass);
      }
    }

    /**
     * Adds what a word says of its entries: for each of them the best of its meanings.
     * `titled` is what a word in the title counts beside its level, `mass` how much of the query it is.
     * @type {search.Scores["add"]}
     */
    add(meanings, rarity, titled, mass) {
      const { total, best, held, seen } = this;
      let count = 0;
      for (const { numbers, heads, weight } of meanings) {
        const worth = Float32Array.from({ length: 3 * LEVELS }, (_, head) => weight * rarity * (((head / 3) | 0) + 0.5 + (head % 3 === 1 ? titled : 0)));
        for (let at = 0; at < numbers.length; at++) {
          const number = numbers[at];
          const value = worth[heads[at]];
          if (!best[number]) seen[count++] = number;
          if (value > best[number]) best[number] = value;
        }
      }
      for (const { form, weight } of titled ? meanings : []) {
        const numbers = form ? form.numbers : [];
        for (let at = 0; at < numbers.length; at++) best[numbers[at]] += weight * rarity * titled;
      }
      for (let at = 0; at < count; at++) {
        const number = seen[at];
        if (!this.mass[number] && !total[number]) held[this.count++] = number;
        this.mass[number] += mass;
        total[number] += best[number] / LEVELS;
        best[number] = 0;
      }
    }
  }

  /**
   * The `count` best of `numbers`, best first; equal ones in the order of their numbers; without those below zero. A heap with the
   * least on top: most entries are looked at once, and by their places, since iterators are ten times as slow until they are compiled.
   * @type {Search["top"]}
   */
  function top(numbers, value, count) {
    /** @typedef {[worth: number, number: number]} Entry */
    /** @type {Entry[]} */
    const heap = [];
    /** @param {Entry} one @param {Entry} other */
    const less = (one, other) => one[0] < other[0] || (one[0] === other[0] && one[1] > other[1]);
    for (let each = 0; each < numbers.length; each++) {
      const number = numbers[each];
      const worth = value(number);
      if (worth < 0 || (heap.length === count && (!count || worth < heap[0][0]))) continue; // nearly all
      /** @type {Entry} */
      const own = [worth, number];
      if (heap.length < count) {
        let at = heap.push(own) - 1;
        for (let above = (at - 1) >> 1; at && less(own, heap[above]); at = above, above = (at - 1) >> 1) {
          heap[at] = heap[above];
          heap[above] = own;
        }
      } else if (less(heap[0], own)) {
        let at = 0;
        for (;;) {
          let below = 2 * at + 1;
          if (below >= count) break;
          if (below + 1 < count && less(heap[below + 1], heap[below])) below++;
          if (!less(heap[below], own)) break;
          heap[at] = heap[below];
          at = below;
        }
        heap[at] = own;
      }
    }
    return heap.sort((one, other) => (less(one, other) ? 1 : -1)).map(([, number]) => number);
  }

  /**
   * What two or more postings have in common, each entry with the least of its levels.
   * @type {Search["common"]}
   */
  function common(lists) {
    return lists.reduce((one, other) => {
      const numbers = [];
      const heads = [];
      for (let a = 0, b = 0; a < one.numbers.length && b < other.numbers.length; ) {
        if (one.numbers[a] < other.numbers[b]) a++;
        else if (one.numbers[a] > other.numbers[b]) b++;
        else {
          numbers.push(one.numbers[a]);
          heads.push(Math.min(one.heads[a++], other.heads[b++]));
        }
      }
      return { numbers: Int32Array.from(numbers), heads: Uint8Array.from(heads) };
    });
  }

  /** Those of postings that are in titles. @type {Search["inTitles"]} */
  function inTitles({ numbers, heads }) {
    /** @param {number} _ @param {number} at */
    const isTitled = (_, at) => heads[at] % 3 === 1;
    return { numbers: numbers.filter(isTitled), heads: heads.filter(isTitled) };
  }

  /** The place of `number` among rising `numbers`; -1 where it is not. @type {Search["placed"]} */
  function placed(numbers, number) {
    let low = 0;
    let high = numbers.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] === number) return middle;
      if (numbers[middle] < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  Object.assign(search, { HIGHEST, Scores, rarity, top, common, inTitles, placed });
})();
