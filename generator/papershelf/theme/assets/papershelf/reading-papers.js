// What the build says of the papers on a list: their rows, loaded in parcels of about a hundred, and who answers to a name.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  /** The parcel in which `key` stands: `papershelf.render.reading` puts it there. @param {string} key */
  async function parcel(key) {
    const names = await papershelf.data("cite/index");
    return papershelf.data(`cite/${names[papershelf.link.hash(key) % names.length]}`);
  }

  /** null for a paper that is not on this shelf. @type {Papers["row"]} */
  async function row(id) {
    const { papers } = await parcel(id);
    return Object.hasOwn(papers, id) ? papers[id] : null;
  }

  /** The id of the paper that answers to `doi:…` or `title:…`, or "". @type {Papers["known"]} */
  async function known(key) {
    const { names } = await parcel(key);
    return Object.hasOwn(names, key) ? names[key] : "";
  }

  /** Who is meant by `id` today. @param {string} id */
  async function today(id) {
    const aliases = await papershelf.data("aliases");
    return Object.hasOwn(aliases, id) ? aliases[id] : id;
  }

  /**
   * The papers of this shelf that `candidates` name: by id, else by DOI, else by title.
   * @type {Papers["match"]}
   */
  async function match(candidates) {
    /** @type {reading.Matched} */
    const result = { found: [], gone: [], unknown: [] };
    for (const [each, id, about] of await Promise.all(candidates.map(sought))) {
      if (about) result.found.push({ ...each, id, title: about.title });
      else (each.id ? result.gone : result.unknown).push(each);
    }
    return result;
  }

  /** @param {reading.Candidate} each @returns {Promise<[each: reading.Candidate, id: string, about: reading.Row | null]>} */
  async function sought(each) {
    const id = each.id && (await today(each.id));
    const about = id ? await row(id) : null;
    if (about) return [each, id, about];
    for (const key of [each.doi && `doi:${each.doi}`, each.title && `title:${papershelf.imports.fold(each.title)}`]) {
      const other = key && (await known(key));
      if (other) return [each, other, await row(other)];
    }
    return [each, "", null];
  }

  /** The ids that a link means, as candidates; `lost` codes belong to no paper of this shelf. @type {Papers["fromLink"]} */
  async function fromLink({ ids, codes }) {
    const named = ids.map((id) => ({ id, doi: "", title: "", read: false, note: "" }));
    if (!codes.length) return { candidates: named, lost: 0 };
    const hashes = await papershelf.catalogue.hashes();
    const wanted = new Map(codes.map((value, at) => [value, at]));
    /** @type {[order: number, at: number][]} */
    const held = [];
    hashes.forEach((value, at) => wanted.has(value) && held.push([wanted.get(value) || 0, at]));
    held.sort((a, b) => a[0] - b[0]);
    const rows = await papershelf.catalogue.rows(held.map(([, at]) => at));
    const more = rows.map(([id, title]) => ({ id, doi: "", title, read: false, note: "" }));
    return { candidates: [...named, ...more], lost: codes.length - more.length };
  }

  papershelf.papers = { fromLink, known, match, row };
})();
