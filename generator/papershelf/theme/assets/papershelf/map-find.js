// The papers that words find: those that the search of the site finds, else those whose title or byline has all of the words.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));

  /** @param {string} text */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** @type {MapParts["find"]} */
  async function asked(words, data) {
    const engine = await papershelf.search.engine();
    const { numbers, whole, total, told } = /** @type {search.Answer} */ (await engine.ask(words)); // somebody waits for it
    const cards = await Promise.all(numbers.slice(0, whole).map((number) => engine.index.card(number)));
    const places = await data.placesOf(cards.map((card) => card.url.replace(/^papers\/|\.html$/g, "")));
    return { places: places.filter((place) => place >= 0), total, told: told.map(({ from, to }) => `“${to}” instead of “${from}”`).join(", ") };
  }

  /** @type {MapParts["find"]} */
  async function titled(words, data) {
    const parts = plain(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    /** @type {number[]} */
    const places = [];
    if (parts.length) {
      await data.each(([, title, byline], place) => {
        const text = ` ${plain(`${title} ${byline}`).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
        if (parts.every((part) => text.includes(` ${part}`))) places.push(place);
      });
    }
    return { places, total: places.length, told: "" };
  }

  /** @type {MapParts["find"]} */
  async function find(words, data) {
    try {
      return await asked(words, data);
    } catch {
      return titled(words, data); // a shelf with another search, or none
    }
  }

  map.find = find;
})();
