// Which papers are new since the last visit, as a value. No page, no storage, no clock.
//
// What was there when a visit began is `seen`; all that came since is new for as long as the visit lasts, so that the news do
// not vanish with the first look at them. A visit ends an hour after the last look, if its tab is gone.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  const PAUSE = 3600 * 1000;

  /**
   * `kept` is null on the first visit, when nothing is new; `hashes` are of all papers of the site; `former` says of the hash of an id
   * which hashes the ids had that its paper had before; `going` says whether the tab has looked before.
   * @type {Visits["arrive"]}
   */
  function arrive(kept, hashes, former, now, going) {
    if (!kept) return { seen: hashes, news: [], last: now, from: 0 };
    const ended = !going && now - kept.last > PAUSE;
    const known = new Set(kept.seen);
    if (ended) kept.news.forEach((hash) => known.add(hash));
    /** @param {number} hash */
    const isNew = (hash) => !known.has(hash) && !(former.get(hash) || []).some((each) => known.has(each));
    return { seen: Uint32Array.from(known), news: [...hashes].filter(isNew), last: now, from: ended ? kept.last : kept.from };
  }

  /** The reader has seen the news. @type {Visits["settled"]} */
  const settled = (visits) => ({ ...visits, seen: Uint32Array.from(new Set([...visits.seen, ...visits.news])), news: [] });

  /** @type {Visits["serialise"]} */
  function serialise({ seen, news, last, from }) {
    let raw = "";
    for (const byte of new Uint8Array(seen.buffer, seen.byteOffset, seen.byteLength)) raw += String.fromCharCode(byte);
    return JSON.stringify({ papershelf: "visits", seen: btoa(raw), news, last, from });
  }

  /** null for what is no record of visits. @type {Visits["parse"]} */
  function parse(text) {
    try {
      const { seen, news, last, from } = JSON.parse(text || "");
      const bytes = papershelf.bytes(seen);
      if (!Array.isArray(news) || ![last, from].every(Number.isFinite) || bytes.length % 4) return null;
      return { seen: new Uint32Array(bytes.buffer), news: news.filter(Number.isInteger), last, from };
    } catch {
      return null;
    }
  }

  papershelf.visits = { arrive, parse, serialise, settled };
})();
