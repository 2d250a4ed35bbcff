/* Papers by a pasted identifier or its address: DOI, arXiv, PubMed, ACL Anthology, OpenReview. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const LONGEST = 500; // characters of what is pasted
  const REFERENCE = 2000; // characters of a text that may name papers by identifiers; a longer one is no reference
  const AROUND = /^[\s<([{"'“„]+|[\s>\])}"'”“.,;]+$/g; // what a text that was copied has around the identifier

  /** A pattern of `parts`, one after the other, for a whole text in capitals or not. @param {(RegExp | string)[]} parts */
  const whole = (...parts) => new RegExp("^" + parts.map((part) => (typeof part === "string" ? part : part.source)).join("") + "$", "i");
  /** @param {RegExp[]} leads */
  const oneOf = (...leads) => "(?:" + leads.map((lead) => lead.source).join("|") + ")";
  /** @param {RegExp[]} leads */
  const perhaps = (...leads) => oneOf(...leads) + "?";
  /** The beginning of an address, which may lack its protocol. @param {RegExp} host */
  const site = (host) => new RegExp(/(?:https?:\/\/)?/.source + host.source);
  const TAIL = /(?:[?#].*)?/; // of an address: query and fragment

  // doi:10.5555/tides, https://doi.org/10.5555/tides, https://journal.example/article/10.5555/tides
  const DOI = whole(perhaps(/doi\s*:?\s*/, site(/[\w.-]+\.[a-z]+(?::\d+)?\/\S*?/)), /(10\.\d{4,9}\/\S+)/);
  // What addresses of publishers have behind a DOI.
  const BEHIND = /(?:[?#&].*|\/(?:abstract|full|pdf|epdf|meta|html)|\.pdf|\.full|v\d+\.full(?:\.pdf)?)$/;
  // DOIs that arXiv and the ACL Anthology make of their own identifiers.
  const OF_ANOTHER = /^10\.(?:48550\/arxiv\.(.+)|18653\/v1\/(.+))$/;
  // 1810.04805, arXiv:1810.04805v2, cs.CL/0102003, arxiv.org/pdf/1810.04805v2.pdf and its mirrors, "arXiv:1810.04805 [cs.CL]"
  const ARXIV = whole(
    perhaps(site(/(?:[\w-]+\.)*\w*a(?:r|lpha)xiv\.org\/(?:abs|pdf|html|format|ps|src|overview)\//), /arxiv\s*:?\s*/, /abs\//),
    /(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z][a-z-]+(?:\.[a-z]{2})?\/\d{7})/, // since April 2007 year and month, before that an archive
    /(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.\s-]+)?/,
    TAIL,
  );
  // PMID: 12345678, pubmed.ncbi.nlm.nih.gov/12345678/; a bare number is none
  const PMID = whole(oneOf(/pmid\s*:?\s*/, site(/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\//)), /([1-9]\d{0,8})\/?/, TAIL);
  // P19-1001, 2020.acl-main.1, acl:P19-1001, aclanthology.org/P19-1001.pdf, aclweb.org/anthology/P/P19/P19-1001.bib
  const ACL = whole(
    perhaps(site(/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology|aclanthology\.info\/papers)\/(?:[a-z]\/[a-z]\d\d\/)?/), /acl\s*:\s*/),
    /([a-z]\d\d-\d{4,5}|\d{4}\.[\w-]+-[\w-]+\.\d+)/, // until 2019 a letter for the venue and the year, since then the volume's name
    /(?:v\d+)?(?:\.pdf|\.bib)?\/?/,
    TAIL,
  );
  const OPENREVIEW = /^(?:https?:\/\/)?openreview\.net\/(?:forum|pdf|attachment)\?(?:\S*&)?id=([\w-]+)/i;

  // openreview:rJ4km2R5t7, and rJ4km2R5t7 alone: ten characters or so, capitals, small letters and digits; what only looks so is in no index
  const OPENREVIEW_ID = /^(?:openreview\s*:\s*|(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])(?=[\w-]{9,11}$))([\w-]{2,20})$/;

  /** What a text that is an identifier as a whole may be found by, as search/identified.py has it; nothing of other texts. @type {Search["identified"]} */
  function identified(typed) {
    const text = typed.slice(0, LONGEST + 1).replace(AROUND, "");
    if (text.length > LONGEST || !/\d|openreview/i.test(text)) return [];
    const [arxiv, acl, pmid, openreview, bare] = [ARXIV, ACL, PMID, OPENREVIEW, OPENREVIEW_ID].map((form) => (form.exec(text) || [])[1]);
    const found = [
      arxiv && "arxiv:" + arxiv.toLowerCase(),
      acl && "acl:" + acl.toLowerCase(),
      pmid && "pmid:" + pmid,
      (openreview || bare) && "openreview:" + (openreview || bare),
      ...ofDoi((DOI.exec(decoded(text)) || [])[1] || ""),
    ];
    return Array.from(new Set(found.filter((key) => !!key))).map(String);
  }

  /** @param {string} text */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // with a stray percent sign, which is one of the DOI
    }
  }

  /** A DOI, and what it is without what an address may have behind it. @param {string} given */
  function ofDoi(given) {
    let text = given.toLowerCase();
    const found = [];
    for (let last = ""; text && text !== last; ) {
      const other = OF_ANOTHER.exec(text);
      if (other) found.push(other[1] ? "arxiv:" + other[1].replace(/v\d+$/, "") : "acl:" + other[2]);
      else found.push("doi:" + text);
      [last, text] = [text, text.replace(BEHIND, "")];
    }
    return found;
  }

  /** Six bytes. @type {Search["hashOf"]} */
  function hashOf(key) {
    const { hash } = globalThis.papershelf.link;
    return hash(key) * 65536 + (hash(Array.from(key).reverse().join("")) & 0xffff);
  }

  /** The papers that have any of the keys. @type {Search["ofKeys"]} */
  async function ofKeys(index, keys) {
    const lists = await Promise.all(keys.map((key) => index.hashed(hashOf(key))));
    return Array.from(new Set(lists.flat()));
  }

  /** What a reference names by identifiers that stand among its words, and the text without them. @type {Search["referred"]} */
  async function referred(index, typed) {
    if (typed.length > REFERENCE || !/\d/.test(typed)) return { numbers: [], rest: typed };
    const pieces = typed.split(/(\s+)/);
    const held = await Promise.all(pieces.map((piece) => ofKeys(index, identified(piece))));
    return { numbers: Array.from(new Set(held.flat())), rest: pieces.filter((_, at) => !held[at].length).join("") };
  }

  Object.assign(search, { identified, hashOf, ofKeys, referred });
})();
