// All papers of the site in the order of the catalogue: a hash of each id at once, their titles in parcels on demand.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf = globalThis.papershelf || {});

  /** `papershelf.link.hash` of every id, in the order of the catalogue. @returns {Promise<Uint32Array>} */
  const hashes = async () => new Uint32Array(papershelf.bytes(await papershelf.data("ids")).buffer);

  /** The parcel with the rows from `number * size` on. @returns {Promise<[id: string, title: string, byline: string][]>} */
  async function parcel(number) {
    const { names } = await papershelf.data("catalogue/index");
    return papershelf.data(`catalogue/${names[number]}`);
  }

  /** The rows at `places`. @param {number[]} places */
  async function rows(places) {
    const { size } = await papershelf.data("catalogue/index");
    const wanted = [...new Set(places.map((place) => Math.floor(place / size)))];
    const held = new Map(await Promise.all(wanted.map(async (number) => [number, await parcel(number)])));
    return places.map((place) => held.get(Math.floor(place / size))[place % size]);
  }

  papershelf.catalogue = { hashes, parcel, rows };
})();
