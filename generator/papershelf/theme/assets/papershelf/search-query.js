/* What a query asks for: words, "phrases", -without, and limits such as year:2023-2025. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const LONGEST = 10000;
  const PART = /(?<minus>-(?=\S))?(?:(?<field>author|title|topic|tag|year|has|venue|collection|in):(?:"(?<quoted>[^"]*)"?|(?<value>[^\s"]+))|"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/giu;

  /** @type {Record<string, string>} */
  const NAMES = { in: "collection", tag: "topic" };
  const OTHERS = /(?<![\p{L}\p{N}-])et\.?\s+al(?![\p{L}\p{N}-])\.?/giu; // who is not named
  const SPACED = /(?<!\S)(-?year:)\s+(?=[<>]?=?\d{4})|(?<=^\s*)(-?(?:author|topic|tag|venue|collection):)\s+(?=\S)/gi;
  const PLURAL = /(?<!\S)(-?(?:author|title|topic|tag|year|venue|collection))s:(?=\S)/gi;
  const SINCE = /(?<!\S)(-?)since:(?=\d{4}(?!\S))(\d+)/gi;
  const NEGATED = /(?<=\S\s+)(?:AND\s+)?NOT\s+(?=[\p{L}\p{N}"])/gu; // as databases of papers have it
  const SHOUTED = /\p{Lu}[\p{Lu}\d]+/gu;
  const FEW = 2; // words of a query in capitals throughout that are acronyms still

  const ACCENT = /\\(?:[`'"^~=.]|[uvHcbdrk](?=\s*\{))\s*\{?\s*\\?([A-Za-z])\s*\}?/g;
  const STYLE = /\\(?:text|math|emph)[a-z]*\s*(?=\{)/g;

  /** TeX as the letters that it stands for: `G{\"o}del`, `\ell_1`, `{BERT}`. @type {Search["untexed"]} */
  function untexed(text) {
    if (!/[\\{]/.test(text)) return text;
    return text.replace(ACCENT, "$1").replace(STYLE, "").replace(/\\ell(?![A-Za-z])/g, "l").replace(/\\(?=[A-Za-z])|[{}]/g, "");
  }

  /** @type {Search["parse"]} */
  function parse(typed) {
    /** @type {search.Query} */
    const query = { text: "", words: [], joined: [], phrases: [], not: [], limits: [], capitals: new Set(), open: false };
    let plain = "";
    let end = false;
    const text = untexed(typed.slice(0, LONGEST)).replace(/[“”„]/g, '"').replace(PLURAL, "$1:").replace(SINCE, "$1year:$2-").replace(SPACED, "$1$2");
    const asked = /\p{Ll}/u.test(text) ? text.replace(NEGATED, "-") : text;
    for (const match of asked.matchAll(PART)) {
      const { minus, field, quoted, value, phrase, word } = match.groups || {};
      end = false;
      if (field) {
        const name = field.toLowerCase();
        query.limits.push({ field: NAMES[name] || name, value: quoted === undefined ? value : quoted, not: Boolean(minus) });
        continue;
      }
      const words = search.cut(phrase === undefined ? word : phrase).words;
      if (!words.length) continue;
      if (minus) query.not.push(words);
      else {
        end = phrase === undefined || match[0] === '"' + phrase; // the last word of a phrase without its second mark is still typed
        const whole = end && !/\s$/.test(match[0]) ? words.slice(0, -1) : words;
        if (phrase !== undefined && whole.length > 1) query.phrases.push(whole);
        plain += " " + (phrase === undefined ? word : phrase);
      }
    }
    const others = query.phrases.length ? plain : plain.replace(OTHERS, " ");
    const isLed = others !== plain && search.cut(others).words.length > 0;
    if (isLed && /\bal\.?$/i.test(plain)) end = false;
    if (isLed) plain = others;
    const found = search.cut(plain);
    query.text = plain.trim();
    query.words = found.words;
    query.joined = found.joined;
    query.capitals = capitals(plain, found.words.length);
    query.open = end && !/[\s.,;:!?)]$/.test(typed);
    return query;
  }

  /** The words that were typed in capitals; none of a text that is in capitals throughout. @param {string} text @param {number} count */
  function capitals(text, count) {
    const shouted = (count <= FEW || /\p{Ll}/u.test(text)) && text.match(SHOUTED);
    return new Set((shouted || []).map((each) => search.fold(each)));
  }

  /**
   * The years that a limit names: `2024`, `2023-2025`, `2023-`, `-2020`, `>=2023`, `<2020`.
   * @type {Search["years"]}
   */
  function years(value) {
    const beyond = /^([<>])(=?)(\d{4})$/.exec(value);
    if (beyond) {
      const year = Number(beyond[3]) + (beyond[2] ? 0 : beyond[1] === ">" ? 1 : -1);
      return beyond[1] === ">" ? [year, 9999] : [0, year];
    }
    const match = /^(\d{4})?(?:(-|–|\.\.)(\d{4})?)?$/.exec(value);
    if (!match || (!match[1] && !match[3])) return null;
    const first = match[1] ? Number(match[1]) : 0;
    return [first, match[3] ? Number(match[3]) : match[2] ? 9999 : first];
  }

  /** Names without "et al." @type {Search["named"]} */
  const named = (names) => names.replace(OTHERS, " ");

  search.parse = parse;
  search.untexed = untexed;
  search.named = named;
  search.years = years;
})();
