/* What each word of a query may mean: its stem, words that begin with it, what an acronym stands for, a word spelled alike. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const COMPLETIONS = 12;
  const BESIDE = 2; // of the words that three letters begin after other words, how many are looked up while one types
  const FEW = 4; // while one types: what three letters begin stands in as many shards
  const ALIKE = 4;
  const SPELLED = 0.3; // what "who" counts where WHO stands for something
  const LETTER = 0.8; // what a Greek letter counts for its name: "xi" and "chi" are more than letters
  const STOPPED = 22;
  const PART = 5; // letters from which a word may be a part of one with digits
  const LONGER = 6; // how much longer such a word may be
  const CUT = 4; // letters from which a word may be cut short
  const FIRST = 3; // letters from which a beginning is looked up in the vocabulary; shorter ones have lists of their own
  const BRIDGE = /^(?:2|to)$/;
  const BRIDGED = /^[a-z]{3,}2[a-z]{3,}$/; // "text2sql", where it is "text-to-SQL" in the collection
  const KEY = /(?<![\p{L}\p{N}:/._"-])(\p{L}{3,})((?:19|20)?\d\d)(?=\p{L}{3}|[^\p{L}\p{N}/._-]|$)(\p{L}*)(?![\p{L}\p{N}/_-])/gu;
  const KEYS = 1000; // characters of a text in which keys are looked for
  const ASCII = /^[\x00-\x7f]+$/;
  const MOST = 64; // words of a query that are looked up; a pasted text has its most telling ones within these

  /**
   * In a `quick` answer one or two letters after other words wait for the third: what they may begin is all over the index.
   * @type {Search["slots"]}
   */
  async function slots(index, query, quick = false) {
    const telling = query.words.some((word) => !index.stop.has(word));
    /** @type {Map<string, search.Slot>} */
    const found = new Map();
    query.words.forEach((word, at) => {
      const open = query.open && at === query.words.length - 1;
      const isShort = index.stop.has(word) && query.capitals.has(word);
      if (telling && !open && index.stop.has(word) && !isShort) return;
      if (quick && open && found.size && word.length < FIRST && ASCII.test(word)) return;
      const known = found.get(word);
      if (known) known.times++;
      else if (found.size < MOST) found.set(word, { word, at, times: 1, open, meanings: [], isShort, known: "as typed", found: [], rarity: 0 });
    });
    const able = Array.from(found.values(), (slot) => {
      if (slot.isShort && telling && !slot.open) return slot;
      return quick && slot.open && slot.word.length <= FIRST + 1 ? begun(index, slot) : filled(index, slot, COMPLETIONS);
    });
    let slots = await Promise.all(able);
    await Promise.all([joined(index, query, slots), acronyms(index, query, slots), ...slots.map((slot) => lettered(index, slot))]);
    slots = slots.filter((slot) => slot.meanings.length || !slot.isShort || !telling); // "OF", where it stands for nothing
    await Promise.all(slots.map((slot) => alike(index, slot)));
    await Promise.all(slots.filter((slot) => !slot.meanings.length).map((slot) => split(index, slot)));
    // An open word that is a stop word and nothing else ("attention is") asks for nothing yet.
    return slots.filter((slot) => slot.meanings.length || !telling || !index.stop.has(slot.word));
  }

  /** While one types: words that three letters begin, as the index has them ready, or a few that it has to look up. @param {search.Index} index @param {search.Slot} slot */
  async function begun(index, slot) {
    const ready = slot.word.length === FIRST ? await index.starting(slot.word) : null;
    if (!ready) return filled(index, slot, FEW);
    slot.ready = true;
    const isWord = ready.words[0] === slot.word;
    for (const word of beside(ready.words)) add(slot, [search.stem(word)], word === slot.word ? 1 : isWord ? 0.6 : 0.9, word);
    for (const long of ready.longs) add(slot, long.split(" ").filter((word) => !index.stop.has(word)).map(search.stem), 0.8, long);
    return slot;
  }

  /** Of the words that three letters begin, those that are looked up after other words; three letters that are a word are one more. @type {Search["beside"]} */
  function beside(words) {
    return words.slice(0, BESIDE + (words.length && words[0].length === FIRST ? 1 : 0));
  }

  /** @param {search.Index} index @param {search.Slot} slot @param {number} most */
  async function filled(index, slot, most) {
    const stem = search.stem(slot.word);
    const [begun, level] = await Promise.all([
      slot.open ? completions(index, slot.word).then((words) => words.slice(0, most)) : [],
      index.stop.has(slot.word) || slot.word.length < FIRST ? STOPPED : knows(index, slot.word),
    ]);
    // What goes on, and is no word as it stands, needs no shard of its own.
    const postings = begun.length && level < 0 ? null : await index.postings(stem);
    // What nobody writes, or one text only, may be a slip of the finger even though something is found.
    /** @param {number} each */
    const isRare = (each) => each <= Math.max(1, Math.log2(index.head.entries / 1000));
    slot.doubtful = level < 1 && !(slot.open && slot.word.length < 4) && (await Promise.all(begun.slice(0, 3).map((word) => knows(index, word)))).every(isRare);
    if (postings) slot.meanings.push({ stems: [stem], weight: level < 0 ? 0.9 : 1, word: slot.word });
    const weight = postings && slot.word.length > 2 ? 0.6 : 0.9;
    for (const word of begun) add(slot, [search.stem(word)], weight, word);
    return slot;
  }

  /** @param {search.Slot} slot @param {string[]} stems @param {number} weight @param {string} word @param {boolean} [titled] */
  function add(slot, stems, weight, word, titled = false) {
    /** @param {search.Meaning} meaning */
    const same = (meaning) => meaning.stems.join(" ") === stems.join(" ");
    if (!slot.meanings.some(same)) slot.meanings.push({ stems, weight, word, titled });
  }

  /** Words that begin so, the most used first. @type {Search["completions"]} */
  async function completions(index, start) {
    if (index.begins(start)) return (await index.starting(start))?.words || [];
    /** @type {[word: string, level: number][]} */
    const found = [];
    for (let next = 0; next < 4; next++) {
      const shard = await index.words(start, next);
      if (!shard) break;
      for (let at = search.code.before(shard.words, start); at < shard.words.length; at++) {
        if (at < 0 || shard.words[at] < start) continue;
        if (!shard.words[at].startsWith(start)) return best(found);
        found.push([shard.words[at], shard.levels[at]]);
      }
    }
    return best(found);
  }

  /** @param {[word: string, level: number][]} found */
  function best(found) {
    /** @param {[word: string, level: number]} one */
    const rank = ([word, level]) => search.level.used(level) + (search.level.isTitled(level) ? 1 : 0) - word.length / 100;
    return found.sort((one, other) => rank(other) - rank(one)).slice(0, COMPLETIONS).map(([word]) => word);
  }

  /** `fine-tuning` is also `finetuning`, and so are two words that the collection writes as one, or three around a 2: `word 2 vec`, `sim to real`. @param {search.Index} index @param {search.Query} query @param {search.Slot[]} slots */
  async function joined(index, query, slots) {
    const one = query.joined.map(({ word, at, parts }) => ({ word, places: Array.from({ length: parts }, (_, part) => at + part) }));
    for (let at = 0; at + 1 < Math.min(query.words.length, MOST); at++) {
      const [first, second, third] = query.words.slice(at);
      if (!index.stop.has(first)) one.push({ word: first + second, places: [at, at + 1] });
      if (third && !index.stop.has(first) && BRIDGE.test(second)) {
        for (const bridge of ["2", "to"]) one.push({ word: first + bridge + third, places: [at, at + 1, at + 2] });
      }
    }
    query.words.slice(0, MOST).forEach((word, at) => {
      if (BRIDGED.test(word)) one.push({ word: word.replace("2", "to"), places: [at] });
    });
    const known = await Promise.all(one.map(({ word }) => isWritten(index, word)));
    one.forEach(({ word, places }, at) => {
      if (!known[at]) return;
      for (const slot of slots) if (places.includes(slot.at)) add(slot, [search.stem(word)], 0.9, word);
    });
  }

  /** `PEFT` is also parameter-efficient fine-tuning, and the other way round. @param {search.Index} index @param {search.Query} query @param {search.Slot[]} slots */
  async function acronyms(index, query, slots) {
    await Promise.all(
      slots.map(async (slot) => {
        if (slot.ready || (!slot.isShort && (index.stop.has(slot.word) || (slot.open && slot.word.length < FIRST)))) return;
        const shard = await index.words(slot.word);
        if (!shard) return;
        for (const long of (Object.hasOwn(shard.short, slot.word) && shard.short[slot.word]) || []) {
          const stems = long.split(" ").filter((word) => !index.stop.has(word)).map(search.stem);
          add(slot, stems, slot.isShort ? 1 : 0.8, long);
          if (slot.isShort) beneath(slot);
        }
        const one = slot.word.slice(0, -1); // "GNNs"
        const isPlural = slot.word.endsWith("s") && one.length > 1 && (query.capitals.has(one) || search.stem(slot.word) === one);
        const singular = isPlural ? await index.words(one) : null;
        for (const long of (singular && Object.hasOwn(singular.short, one) && singular.short[one]) || []) {
          add(slot, [search.stem(one)], 0.9, one);
          add(slot, long.split(" ").filter((word) => !index.stop.has(word)).map(search.stem), 0.8, long);
        }
        for (const [long, short] of (Object.hasOwn(shard.long, slot.word) && shard.long[slot.word]) || []) {
          const words = long.split(" ");
          const said = query.words.slice(slot.at, slot.at + words.length);
          if (said.map(search.stem).join(" ") !== words.map(search.stem).join(" ")) continue;
          for (const other of slots) {
            if (other.at >= slot.at && other.at < slot.at + words.length) add(other, [search.stem(short)], 0.8, short);
          }
        }
      }),
    );
  }

  /** `beta` is also β where the collection writes that. @param {search.Index} index @param {search.Slot} slot */
  async function lettered(index, slot) {
    const other = search.greek(slot.word);
    if (other && (await index.postings(other))) add(slot, [other], LETTER, other);
  }

  /** What stands for something else is rarely meant as the word that it is spelled like. @param {search.Slot} slot */
  function beneath(slot) {
    const stem = search.stem(slot.word);
    add(slot, [stem], SPELLED, slot.word);
    for (const meaning of slot.meanings) if (meaning.stems.length === 1 && meaning.stems[0] === stem) meaning.weight = SPELLED;
  }

  /** `finetuning` where the collection only has `fine tuning`. @param {search.Index} index @param {search.Slot} slot */
  async function split(index, slot) {
    /** @type {string[][]} */
    const cuts = [];
    for (let at = 3; at <= slot.word.length - 3; at++) cuts.push([slot.word.slice(0, at), slot.word.slice(at)]);
    if (slot.word.length > search.LONGEST_SPELLED) return;
    const known = await Promise.all(
      cuts.map(async (parts) => (await Promise.all(parts.map((part) => (index.stop.has(part) ? -1 : knows(index, part))))).every((level) => search.level.used(level) >= 3)),
    );
    const likely = cuts.filter((_, at) => known[at]);
    const found = likely.length ? likely : await following(index, cuts);
    found.slice(0, 2).forEach((parts) => add(slot, parts.map(search.stem), 0.9, parts.join(" ")));
    if (slot.meanings.length) slot.known = "alike";
  }

  /** Of pairs of words those that an entry has one after the other, however rare they are. @param {search.Index} index @param {string[][]} pairs */
  async function following(index, pairs) {
    const stand = await Promise.all(
      pairs.map(async (parts) => {
        if (parts.some((part) => index.stop.has(part)) || (await Promise.all(parts.map((part) => knows(index, part)))).some((level) => level < 0)) return false;
        const [phrase, ...lists] = await Promise.all([search.phrase(index, parts), ...parts.map((part) => index.postings(search.stem(part)))]);
        return lists.every((list) => !!list) && Array.from(search.common(lists).numbers).some(phrase);
      }),
    );
    return pairs.filter((_, at) => stand[at]);
  }

  /** Keys of citations as the words that they are made of, where nobody writes them: `vaswani2017attention`, `nips17`. @type {Search["unkeyed"]} */
  async function unkeyed(index, typed) {
    if (typed.length > KEYS) return typed;
    const found = Array.from(typed.matchAll(KEY));
    const years = found.length ? new Set((await index.facet("year", true)).map(({ value }) => value)) : new Set();
    const instead = await Promise.all(
      found.map(async ([key, who, digits, what]) => {
        const year = digits.length > 2 ? digits : (Number(digits) < 50 ? "20" : "19") + digits;
        const [own, name] = await Promise.all([knows(index, search.fold(key)), knows(index, search.fold(who))]);
        return own < 0 && name >= 0 && years.has(year) ? [who, year, what].join(" ").trimEnd() : key;
      }),
    );
    return typed.replace(KEY, () => /** @type {string} */ (instead.shift()));
  }

  /** Whether the word, or a form of it, is one of the collection: rarely so, and then its postings are not looked up. @param {search.Index} index @param {string} word */
  async function isWritten(index, word) {
    const stem = search.stem(word);
    const shard = await index.words(stem);
    if (!shard) return false;
    for (let at = Math.max(0, search.code.before(shard.words, stem)); at < shard.words.length; at++) {
      if (search.stem(shard.words[at]) === stem) return true;
      if (shard.words[at] > stem && !shard.words[at].startsWith(stem)) break;
    }
    return (await knows(index, word)) >= 0;
  }

  /** The level of a word; -1 where it is not used. @type {Search["knows"]} */
  async function knows(index, word) {
    const shard = await index.words(word);
    const at = shard ? search.code.before(shard.words, word) : -1;
    return shard && at >= 0 && shard.words[at] === word ? shard.levels[at] : -1;
  }

  /**
   * The nearest words, the best first; `isRare` also of those that one entry has, as most names of authors, which are in no list of words by their length.
   * @type {Search["spelledAlike"]}
   */
  async function spelledAlike(index, word, edits, isRare = true) {
    const most = Math.min(search.allowed(word.length), edits);
    if (!most || word.length > search.LONGEST_SPELLED) return [];
    const lists = await Promise.all(Array.from({ length: 2 * most + 1 }, (_, more) => index.ofLength(word.length - most + more)));
    const near = search.nearest(word, lists.filter((list) => !!list), most);
    const shard = isRare && !near.length && word.length >= PART ? await index.words(word) : null;
    return shard ? search.nearest(word, [shard], 1) : near;
  }

  /** The nearest words of the collection, for one that it does not have, or that looks like a slip. @param {search.Index} index @param {search.Slot} slot */
  async function alike(index, slot) {
    const found = slot.meanings.length > 0;
    if (found && !slot.doubtful) return;
    const most = Math.min(search.allowed(slot.word.length), found ? 1 : 2);
    if (!found) slot.known = "unknown";
    // "info theory", "tech report": what is no word may be cut short.
    const isCut = !found && !slot.open && slot.word.length >= CUT && !/^\d+$/.test(slot.word);
    const begun = isCut ? (await completions(index, slot.word)).slice(0, ALIKE) : [];
    for (const word of begun) add(slot, [search.stem(word)], 0.9, word);
    if (begun.length) slot.known = "alike";
    if (!most || slot.word.length > search.LONGEST_SPELLED || /^\d+$/.test(slot.word)) return;
    let near = await spelledAlike(index, slot.word, most, !found);
    const shard = !near.length && !found && slot.open ? await index.words(slot.word) : null;
    if (shard) near = search.nearestBegun(slot.word, shard, 1);
    if (!near.length && !found && slot.word.length >= PART) {
      const longer = Array.from({ length: LONGER }, (_, more) => index.ofLength(slot.word.length + more));
      near = search.nearestPart(slot.word, (await Promise.all(longer)).filter((list) => !!list), Math.min(most, 1));
    }
    const meant = near.filter(({ word, edits }) => word !== slot.word && edits === near[0].edits).slice(0, ALIKE);
    meant.forEach(({ word, edits, level }, at) => {
      add(slot, [search.stem(word)], (found ? 0.9 : 1) - 0.1 * edits - 0.25 * at, word, !found && level >= STOPPED + 1);
    });
    if (!found && meant.length) slot.known = "alike";
  }

  search.slots = slots;
  search.knows = knows;
  search.spelledAlike = spelledAlike;
  search.unkeyed = unkeyed;
  search.beside = beside;
  search.completions = completions;
})();
