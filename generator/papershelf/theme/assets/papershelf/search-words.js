/* Words and stems for search, as papershelf/search/words.py and stems.py have them: both are tested on the same cases. */
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const search = (papershelf.search ||= /** @type {any} */ ({}));

  const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
  /** @type {Record<string, string>} */
  const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ς": "σ", "’": "'", "‐": "-" };
  const LETTER = /[ßæœøđðłıþς’‐]/g;
  const ELIDED = /(?<![\p{L}\p{N}])(l|d|qu|jusqu|lorsqu|puisqu|dell|nell|sull|dall|all)'(?=[\p{L}\p{N}]{2})/gu; // "l'école", "dell'arte"
  const APOSTROPHE = /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu;
  const PIECE = "[\\p{L}\\p{N}\\u0900-\\u0dff\\u0f00-\\u109f]+(?:(?<=[0-9])\\.[0-9]+)*";
  const WORD = new RegExp(PIECE + "(?:(?:\\+\\+|#)(?![\\p{L}\\p{N}])|(?:-" + PIECE + ")+)?", "gu");
  const UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff";
  const UNSPACED_RUN = new RegExp("([" + UNSPACED + "]+)");
  const LONGEST = 40;

  /**
   * The text in lower case without accents, ligatures and unseen marks.
   * @param {string} text
   * @returns {string}
   */
  function fold(text) {
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    const bare = text.normalize("NFKD").toLowerCase().replace(MARKS, "");
    return bare.replace(LETTER, (letter) => LETTERS[letter]).normalize("NFC");
  }

  /**
   * The words of a text in their order, and apart the hyphenated ones in one piece.
   * @param {string} text
   * @returns {{words: string[], joined: {word: string, at: number, parts: number}[]}} `at` is the place of the first part.
   */
  function cut(text) {
    const words = [];
    const joined = [];
    for (const word of fold(text).replace(ELIDED, "$1-").replace(APOSTROPHE, "").match(WORD) || []) {
      const at = words.length;
      const parts = word.split("-");
      for (const part of parts) words.push(...runs(part));
      const bare = word.replace(/[+#]+$/, "");
      if (bare.length < word.length && bare.length > 2 && parts.length === 1 && word.length <= LONGEST && /^[\x00-\x7f]+$/.test(word)) {
        joined.push({ word: bare, at: at, parts: 1 });
      }
      if (parts.length > 1 && parts.length <= 3 && word.length <= LONGEST && /^[\x00-\x7f]+$/.test(word)) {
        joined.push({ word: parts.join(""), at: at, parts: parts.length });
      }
    }
    return { words: words, joined: joined };
  }

  /** @param {string} part @returns {string[]} */
  function runs(part) {
    if (!UNSPACED_RUN.test(part)) return [shortened(part)];
    const found = [];
    for (const run of part.split(UNSPACED_RUN)) {
      const characters = Array.from(run);
      if (!run) continue;
      if (!UNSPACED_RUN.test(run)) found.push(shortened(run));
      else for (let at = 0; at < Math.max(1, characters.length - 1); at++) found.push(characters.slice(at, at + 2).join(""));
    }
    return found;
  }

  /** @param {string} word */
  function shortened(word) {
    return word.length <= LONGEST ? word : Array.from(word).slice(0, LONGEST).join("");
  }

  const KEPT = new Set(
    "bias debias alias lens gas canvas atlas news series species physics always perhaps thus plus minus versus chaos kubernetes aws".split(" "),
  );
  const IZE = ["ization", "isation", "izing", "ising", "ized", "ised", "izer", "iser", "ize", "ise"];
  const DERIVED = [
    ["ational", "at"], ["ation", "at"], ["ator", "at"], ["ement", ""], ["ment", ""], ["ness", ""], ["ally", ""], ["ly", ""],
    ["ical", "ic"], ["al", ""],
  ];

  const ARTICLE = /^[\u0648\u0641\u0628\u0643]?\u0627\u0644(?=[\u0621-\u064a]{3})/; // in Arabic, with the conjunctions and prepositions before it

  const SPELLINGS = (
    "behaviour behavior colour color neighbour neighbor tumour tumor labour labor favour favor flavour flavor vapour vapor humour humor rumour rumor " +
    "harbour harbor honour honor odour odor vigour vigor rigour rigor armour armor endeavour endeavor analyz analys paralyz paralys catalyz catalys " +
    "defence defense offence offense licence license modell model labell label travell travel cancell cancel channell channel tunnell tunnel " +
    "levell level fuell fuel signall signal counsell counsel controll control patroll patrol propell propel compell compel enroll enrol " +
    "fulfill fulfil distill distil logue log logued loged loguer loger loguing loging centre center centred centered centring centering fibre fiber " +
    "metre meter litre liter theatre theater programme program programmed programmed programmer programmer ageing aging artefact artifact " +
    "sceptic skeptic sulph sulf aluminium aluminum manoeuvr maneuver aemia emia aemic emic haema hema haemo hemo paediatr pediatr paedi pedi " +
    "oestro estro oestra estra oesoph esoph oedema edema foetal fetal foetus fetus aetiolog etiolog gynaec gynec anaesth anesth palaeo paleo " +
    "archaeo archeo faecal fecal faeces feces diarrhoea diarrhea coeliac celiac neurips nips"
  ).split(" ");
  /** @type {Map<string, string>} */
  const ONE_SPELLING = new Map();
  for (let at = 0; at < SPELLINGS.length; at += 2) ONE_SPELLING.set(SPELLINGS[at], SPELLINGS[at + 1]);
  const SPELLED = new RegExp(Array.from(ONE_SPELLING.keys()).sort((one, other) => other.length - one.length).join("|"), "g");

  const known = new Map();
  const KNOWN = 20000; // stems that are remembered: a page of results has few words that the last one had not

  /**
   * What the forms of a folded word have in common.
   * @param {string} word
   * @returns {string}
   */
  function stem(word) {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size > KNOWN) known.clear();
      known.set(word, (found = stemmed(word)));
    }
    return found;
  }

  /** @param {string} word */
  function stemmed(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word.replace(ARTICLE, "");
    word = singular(word.replace(SPELLED, (piece) => ONE_SPELLING.get(piece) || piece));
    for (const ending of IZE) if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length) + "iz";
    word = uninflected(word);
    for (const [ending, instead] of DERIVED) {
      if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length) + instead;
    }
    return word;
  }

  /** @param {string} word */
  function singular(word) {
    if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word) || KEPT.has(word)) return word;
    if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
    return /(?:ches|shes|xes|sses|zzes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  }

  /** @param {string} word */
  function uninflected(word) {
    for (const ending of ["ing", "ed"]) {
      const rest = word.slice(0, -ending.length);
      if (!word.endsWith(ending) || rest.length < 3 || !/[aeiouy]/.test(rest)) continue;
      const last = rest[rest.length - 1];
      if (last === rest[rest.length - 2] && !"lsz".includes(last)) return rest.slice(0, -1);
      return rest.replace(/e$/, "");
    }
    return word.length > 3 ? word.replace(/e$/, "") : word;
  }

  search.fold = fold;
  search.cut = cut;
  search.stem = stem;
})();
