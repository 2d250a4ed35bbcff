/* Greek letters by their names, and the other way round: papers write "β-VAE" and "π0", readers type "beta-VAE" and "pi0". */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const NAMES = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".split(" ");
  const LETTERS = "αβγδεζηθικλμνξοπρστυφχψω";
  const WORD = /^(\D+)(\d[\d.]*)?$/;

  /** A folded word with the name of a Greek letter for the letter, or the letter for its name; `""` for any other. @type {Search["greek"]} */
  function greek(word) {
    const [, letters = "", digits = ""] = WORD.exec(word) || [];
    const [name, letter] = [NAMES.indexOf(letters), letters.length === 1 ? LETTERS.indexOf(letters) : -1];
    return name >= 0 ? LETTERS[name] + digits : letter >= 0 ? NAMES[letter] + digits : "";
  }

  search.greek = greek;
})();
