/* Whole titles in what is pasted: in a reference they stand between marks of punctuation, in BibTeX in a field of their own. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const LONGEST = 800; // characters of a text that may be a reference; the words of a longer one would load most of a large vocabulary
  const ENTRY = 10_000; // and of an entry in BibTeX
  const PIECES = 60; // between its marks; more has a list
  const TOGETHER = 4; // pieces that a title has at most: "Rules? No, Habits: A Reply"
  const [FEWEST, MOST] = [3, 40]; // words of such a title; two may stand in any text
  const MARK = /\.(?!\d)|[,;:?!"“”„«»()[\]|]|(?<=\s)[-–—](?=\s)/u;
  const FIELD = /(?:^|[\s,{])title\s*=\s*(?:\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|"([^"]*)")/i;

  /** The title of an entry in BibTeX; any other text as it is. @type {Search["cited"]} */
  function cited(typed) {
    const field = typed.length <= ENTRY && FIELD.exec(typed);
    return field && (field[1] || field[2]) ? search.untexed(field[1] || field[2]) : typed;
  }

  /** What may be a title between marks of punctuation, as words. @type {Search["between"]} */
  function between(typed) {
    const pieces = typed.length > LONGEST ? [] : search.untexed(typed).split(MARK).map((piece) => search.cut(piece).words).filter((words) => words.length);
    if (pieces.length < 2 || pieces.length > PIECES) return [];
    const found = pieces.flatMap((_, at) => Array.from({ length: TOGETHER }, (_, more) => pieces.slice(at, at + more + 1).flat()));
    return Array.from(new Map(found.map((words) => [words.join(" "), words])).values()).filter(({ length }) => length >= FEWEST && length <= MOST);
  }

  /** The entries with a title that stands so in a text; none is looked up that has a word of no title. @type {Search["entitled"]} */
  async function entitled(index, typed) {
    const found = between(typed);
    const words = Array.from(new Set(found.flat()));
    const levels = await Promise.all(words.map((word) => search.knows(index, word)));
    const titled = new Set(words.filter((_, at) => search.level.isTitled(levels[at])));
    return (await Promise.all(found.filter((each) => each.every((word) => titled.has(word))).map((each) => index.titled(each)))).flat();
  }

  Object.assign(search, { cited, between, entitled });
})();
