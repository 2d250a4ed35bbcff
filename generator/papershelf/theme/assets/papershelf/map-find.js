// The papers whose title or byline has all of some words, whatever their case and accents.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf = globalThis.papershelf || {});
  const map = (papershelf.map = papershelf.map || {});

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** @param {string} words @param {{each: (visit: (row: string[], place: number) => void) => Promise<void>}} data @returns {Promise<number[]>} */
  async function find(words, data) {
    const parts = plain(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const found = [];
    if (!parts.length) return found;
    await data.each(([, title, byline], place) => {
      const text = ` ${plain(`${title} ${byline}`).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
      if (parts.every((part) => text.includes(` ${part}`))) found.push(place);
    });
    return found;
  }

  map.find = find;
})();
