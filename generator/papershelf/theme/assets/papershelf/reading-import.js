// What a text says of papers, in any of the formats that the list is exported in, or in another program's BibTeX, RIS or
// CSL-JSON. Nothing here trusts the text: ids are checked, and everything else stays text.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  /** Whatever a text says of a paper, checked. @param {Partial<Record<keyof reading.Candidate, any>>} said @returns {reading.Candidate} */
  const candidate = ({ id = "", doi = "", title = "", read = false, note = "" }) => ({
    id: papershelf.reading.isId(id) ? id : "",
    doi: String(doi || "").trim().toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\//, ""),
    title: String(title || "").replace(/\s+/g, " ").trim(),
    read: read === true,
    note: typeof note === "string" ? note.trim() : "",
  });

  /** @type {Record<string, string>} */
  const NAMED = { textbackslash: "\\", textbraceleft: "{", textbraceright: "}", textasciitilde: "~", textasciicircum: "^" };
  /** @param {string} text */
  const bibtexPlain = (text) => text.replace(/\\(text[a-z]+)\{\}|\\([#$%&_{}])/g, (all, name, sign) => sign || NAMED[name] || all);

  /** The value that starts at `at`: in braces, in quotation marks or bare; and where it ends. @param {string} text @param {number} at */
  function bibtexValue(text, at) {
    const quoted = text[at] === '"';
    if (!quoted && text[at] !== "{") {
      const [bare] = /^[^,}\s]*/.exec(text.slice(at, at + 200)) || [""];
      return { value: bare, end: at + bare.length };
    }
    let depth = 0;
    for (let end = at; end < text.length; end++) {
      if (text[end] === "{") depth++;
      else if (text[end] === "}") depth--;
      else if (!(quoted && text[end] === '"' && end > at)) continue;
      if (depth === 0 && (!quoted || (text[end] === '"' && end > at))) return { value: text.slice(at + 1, end), end: end + 1 };
      if (depth < 0) break;
    }
    return { value: text.slice(at + 1), end: text.length };
  }

  /** @param {string} text */
  function fromBibtex(text) {
    const found = [];
    const start = /@(\w+)\s*\{\s*([^,\s{}]*)\s*,/g;
    while (start.exec(text)) {
      /** @type {Record<string, string>} */
      const fields = {};
      const field = /\s*,?\s*([A-Za-z][\w-]*)\s*=\s*/y;
      let at = (field.lastIndex = start.lastIndex);
      for (let match = field.exec(text); match; match = field.exec(text)) {
        const { value, end } = bibtexValue(text, field.lastIndex);
        fields[match[1].toLowerCase()] = value;
        at = field.lastIndex = end;
      }
      start.lastIndex = at;
      const note = bibtexPlain(fields.annote || "");
      found.push(candidate({ id: fields.papershelf, doi: fields.doi, title: (fields.title || "").replace(/[{}]/g, ""), read: fields.readstatus === "read", note }));
    }
    return found;
  }

  /** @param {string} text */
  function fromRis(text) {
    return text.split(/^ER  -.*$/m).filter((part) => /^TY  -/m.test(part)).map((part) => {
      const rows = [...part.matchAll(/^([A-Z][A-Z0-9])  - ?(.*)$/gm)].map((match) => [match[1], match[2].replace(/\r$/, "")]);
      const own = rows.findIndex(([tag, value]) => tag === "U1" && value.startsWith("papershelf:"));
      /** @param {string[]} tags */
      const first = (...tags) => (rows.find(([tag]) => tags.includes(tag)) || ["", ""])[1];
      const note = rows.slice(own < 0 ? 0 : own).filter(([tag]) => tag === "N1").map(([, value]) => value).join("\n");
      const id = own < 0 ? "" : rows[own][1].slice("papershelf:".length);
      return candidate({ id, doi: first("DO"), title: first("TI", "T1"), read: own >= 0 && first("U2") === "read", note });
    });
  }

  /** @param {any[]} items */
  function fromCsl(items) {
    return items.filter((item) => item && typeof item === "object").map((item) => {
      const custom = item.custom && typeof item.custom === "object" ? item.custom : {};
      return candidate({ id: custom.papershelf, doi: item.DOI, title: item.title, read: custom.read === "yes", note: custom.note });
    });
  }

  /** @param {string} text */
  function fromMarkdown(text) {
    /** @type {{id: string, doi: string, title: string, read: boolean, note: string[]}[]} */
    const found = [];
    for (const line of text.split(/\r?\n/)) {
      const item = /^\s*[-*+] (?:\[([ xX])\] )?\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/.exec(line);
      const note = /^\s+> ?(.*)$/.exec(line);
      if (item) {
        const id = (/(?:^|\/)papers\/([a-z0-9-]+)\.(?:html|md)$/.exec(item[3]) || [])[1];
        const doi = (/^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/.exec(item[3]) || [])[1];
        found.push({ id, doi, title: item[2].replace(/\\(.)/g, "$1"), read: /x/i.test(item[1] || ""), note: [] });
      } else if (note && found.length) found[found.length - 1].note.push(note[1]);
    }
    return found.map((each) => candidate({ ...each, note: each.note.join("\n") }));
  }

  /** @param {string} text */
  function fromJson(text) {
    let data;
    try {
      data = JSON.parse(text);
    } catch {
      return null;
    }
    if (Array.isArray(data)) return fromCsl(data);
    const items = data && (data.items || data.entries); // exported, or copied out of the storage
    if (!Array.isArray(items)) return null;
    const ours = items.filter((item) => item && typeof item === "object" && item.kept !== false);
    return ours.some((item) => item.DOI || item.type) ? fromCsl(ours) : ours.map((item) => candidate(item));
  }

  /**
   * The papers that `text` names, in its order; null where it is no list in a format that is known.
   * @type {Papershelf["imports"]["fromText"]}
   */
  function fromText(text) {
    const start = text.replace(/^\ufeff/, "").trimStart();
    const link = /#list=\S*/.exec(start);
    let found = null;
    if (/^[[{]/.test(start)) found = fromJson(start);
    if (found === null && /^@\w+\s*\{/m.test(start)) found = fromBibtex(start);
    else if (found === null && /^TY  -/m.test(start)) found = fromRis(start);
    else if (found === null && /^\s*[-*+] (?:\[[ xX]\] )?\[/m.test(start)) found = fromMarkdown(start);
    else if (found === null && link) found = (papershelf.link.fromFragment(link[0])?.ids || []).map((id) => candidate({ id }));
    const named = found && found.filter((each) => each.id || each.doi || each.title);
    return named && named.length ? named : null;
  }

  /** What two spellings of a title have in common: `papershelf.text.fold.key` does the same. @param {string} title */
  const fold = (title) => title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/[^\p{L}\p{N}]/gu, "");

  papershelf.imports = { fold, fromText };
})();
