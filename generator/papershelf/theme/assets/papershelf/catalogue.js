// All papers of the site in the order of the catalogue: a hash of each id at once, their titles in parcels on demand.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  /** `papershelf.link.hash` of every id, in the order of the catalogue. @type {Catalogue["hashes"]} */
  const hashes = async () => new Uint32Array(papershelf.bytes(await papershelf.data("ids")).buffer);

  /** The parcel with the rows from `number * size` on. @type {Catalogue["parcel"]} */
  async function parcel(number) {
    const { names } = await papershelf.data("catalogue/index");
    return papershelf.data(`catalogue/${names[number]}`);
  }

  /** The rows at `places`. @type {Catalogue["rows"]} */
  async function rows(places) {
    const { size } = await papershelf.data("catalogue/index");
    const wanted = [...new Set(places.map((place) => Math.floor(place / size)))];
    const held = new Map(await Promise.all(wanted.map(async (number) => /** @type {const} */ ([number, await parcel(number)]))));
    return places.map((place) => (held.get(Math.floor(place / size)) || [])[place % size]);
  }

  papershelf.catalogue = { hashes, parcel, rows };
})();
