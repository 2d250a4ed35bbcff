/* Loads what the next letters will most probably ask for, while the answer to the last one is read. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const PAIRS = 2; // that the first letter most often goes on to
  const THIRDS = 2; // that two letters most often go on to
  const LIKELY = 3; // of those that three letters begin
  const DEALT = 4; // of the pairs and thirds, those whose first hits are loaded where they share a file: 2 KB each
  const GUESSES = 2; // letters that may come next, whose answers are worked out and their first hits loaded
  const FEW = 32; // files of cards that are all loaded: 250 KB at 400 papers, of which two words ask for most
  const AT_ONCE = 2; // cards that nobody waits for
  const ASCII = /^[\x00-\x7f]+$/;
  const { COMPARED } = search; // words whose closeness counts

  /** What fails here is asked for again, and told, where it is needed. @param {Promise<any>[]} loading */
  const quietly = (loading) => Promise.allSettled(loading);

  /** The most used words that begin so; `[]` where the index has no such list. @param {search.Index} index @param {string} start */
  async function begun(index, start) {
    const ready = await index.starting(start);
    return ready ? ready.words : [];
  }

  /** The words, and one to three letters that the last begins with, if it may go on; `""` otherwise. @param {string} typed */
  function begins(typed) {
    const { words, open } = search.parse(typed);
    const last = words[words.length - 1];
    return { words, start: open && /^[\x00-\x7f]{1,3}$/.test(last) ? last : "", isFirst: words.length === 1 };
  }

  /** The words that letters most often go on to, and these letters with the next. @param {search.Index} index @param {string} start */
  async function going(index, start) {
    const likely = await begun(index, start);
    const goes = Array.from(new Set(likely.map((word) => word.slice(0, start.length + 1)))).filter((each) => each.length > start.length);
    return { likely, goes };
  }

  /** The first hits of the answers to beginnings, where these have files of their own. @param {search.Index} index @param {string[]} starts */
  async function deal(index, starts) {
    const ready = await Promise.all(starts.map((start) => index.starting(start)));
    await Promise.all(ready.map((each) => each && index.deal(each.hits)));
  }

  /** @param {search.Index} index @param {string[]} words @param {number} near how many of them may have to stand close to others */
  function lookUp(index, words, near) {
    const stems = Array.from(new Set(words.map(search.stem)));
    const terms = stems.concat(words.map((word) => search.stem(word) + "=" + word)); // of titles with this very form as well
    return [...words.map((word) => index.words(word)), ...terms.map((term) => index.postings(term)), ...stems.slice(0, near).map((stem) => index.places(stem))];
  }

  /** Where the words stand that others stand beside: the fourth letter is the first that asks how close. @param {search.Index} index @param {string[]} words */
  function beside(index, words) {
    return words.slice(0, -1).filter((word) => !index.stop.has(word)).slice(0, COMPARED).map((word) => index.places(search.stem(word)));
  }

  /**
   * One letter may go on to pairs, and three letters have answers ready: those of such a pair. The fourth letter needs the words
   * themselves. Beside other words already the third does, since no answer to both is ready: those of the likeliest are loaded.
   */
  search.ahead = async function (index, typed) {
    const { words, start, isFirst } = begins(typed);
    if (!start || index.isSmall) return;
    const { likely, goes } = await going(index, start);
    if (isFirst && start.length < 3) await quietly([deal(index, goes.slice(0, DEALT))]);
    if (start.length === 1) await quietly(goes.slice(0, PAIRS).map((pair) => index.starting(pair + "a")));
    else if (start.length === 2) {
      await quietly([index.starting(start + "a"), index.starting(start + "z")]);
      if (isFirst) return;
      const thirds = await Promise.all(goes.slice(0, THIRDS).map((third) => begun(index, third)));
      await quietly(lookUp(index, thirds.flatMap((held) => search.beside(held)), 0));
    } else await quietly([index.words(start), ...beside(index, words), ...lookUp(index, likely.slice(0, LIKELY), isFirst ? 0 : LIKELY)]);
  };

  /**
   * Loads cards a few at once: the next key may ask for others, and a browser loads six files at once.
   */
  search.gently = async function (index, numbers, isWanted) {
    const missing = numbers.filter((number) => !index.hasCard(number));
    for (let at = 0; at < missing.length && isWanted(); at += AT_ONCE) await quietly(missing.slice(at, at + AT_ONCE).map((number) => index.card(number)));
  };

  /** The likeliest; a space where the word may be whole. What one letter goes on to is a guess that is mostly wrong. @param {search.Index} index @param {string} typed */
  async function nextLetters(index, typed) {
    const { words, open } = search.parse(typed);
    const last = words[words.length - 1];
    if (!open || words.length > COMPARED || last.length < 2 || !ASCII.test(last)) return [];
    if (last.length < 4) return (await going(index, last)).goes.slice(0, GUESSES).map((next) => next[last.length]);
    return (await search.completions(index, last)).slice(0, 1).map((word) => word[last.length] || " ");
  }

  /**
   * Works the answers to the likeliest next letters out, which the engine keeps, and loads their first hits, one after the other:
   * `hits` of them, as many as are shown at once.
   */
  search.guess = async function (engine, typed, { limits, hits, isWanted }) {
    const { index } = engine;
    if (index.isSmall) return;
    for (const next of await nextLetters(index, typed)) {
      const answer = isWanted() ? await engine.ask(typed + next, limits, { quick: true, isWanted }) : null;
      if (answer) await search.gently(index, answer.numbers.slice(0, hits).concat(answer.others), isWanted);
    }
  };

  /** A small collection has few files of words and postings: all of them are loaded as the dialog opens. */
  search.warm = async function (index) {
    if (!index.isSmall) return;
    const { words, terms } = index.head;
    await quietly([...words.map(([, name]) => "words/" + name), ...terms.map(([, name]) => "terms/" + name)].map((name) => index.fetch(name)));
  };

  /** And read once the first letter is answered, or does not come; then places, and of a very small one all cards. */
  search.ready = async function (index) {
    if (!index.isSmall) return;
    await quietly(index.termStarts.map((stem) => index.postings(stem)));
    const { cards, hand } = index.head;
    const shards = cards.length > FEW ? [] : cards.flatMap((name, at) => (name ? [at * hand] : []));
    await Promise.all([search.gently(index, shards, () => true), quietly(index.termStarts.map((stem) => index.places(stem)))]);
  };
})();
