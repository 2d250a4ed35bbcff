// A reading list in the formats of others. The citations come ready from the build; what the reader added goes with them, and
// the id, so that the same list can be taken in again.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  /** @type {Record<string, string>} */
  const BIBTEX = {
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "#": "\\#", $: "\\$", "%": "\\%", "&": "\\&", _: "\\_",
  };
  /** @param {string} text */
  const bibtexText = (text) => text.replace(/[\\{}~^#$%&_]/g, (sign) => BIBTEX[sign]).replace(/\r/g, "");
  /** @param {string} text */
  const lines = (text) => text.replace(/\r/g, "").split("\n");

  /** @param {reading.Item} item */
  function bibtexEntry(item) {
    const own = [`  papershelf = {${item.id}}`];
    if (item.read) own.push("  readstatus = {read}");
    if (item.note) own.push(`  annote = {${bibtexText(item.note)}}`);
    const entry = item.row ? item.row.bibtex : `@misc{${item.id},\n  title = {${bibtexText(item.title)}}\n}`;
    const body = entry.trimEnd().replace(/[,\s]*\}$/, "");
    return `${body},\n${own.join(",\n")}\n}\n`;
  }

  /** @param {reading.Item} item */
  function risEntry(item) {
    const own = [`U1  - papershelf:${item.id}`];
    if (item.read) own.push("U2  - read");
    if (item.note) own.push(...lines(item.note).map((line) => `N1  - ${line}`));
    const entry = item.row ? item.row.ris : `TY  - GEN\nTI  - ${item.title}\nER  - `;
    const body = lines(entry.trimEnd()).filter((line) => line && !/^ER  -/.test(line));
    return `${[...body, ...own, "ER  - "].join("\n")}\n`;
  }

  /** @param {reading.Item} item */
  function cslItem(item) {
    /** @type {Record<string, any>} */
    const csl = item.row ? { ...item.row.csl } : { id: item.id, type: "document", title: item.title };
    csl.custom = { ...csl.custom, papershelf: item.id, ...(item.read ? { read: "yes" } : {}), ...(item.note ? { note: item.note } : {}) };
    return csl;
  }

  /** @param {string} text */
  const markdownText = (text) => text.replace(/[\\`*_[\]<>#]/g, "\\$&");

  /** @param {reading.Item} item @param {string} base */
  function markdownEntry(item, base) {
    const title = markdownText((item.row || item).title || item.id);
    const about = item.row ? item.row.byline : "no longer on this shelf";
    const note = item.note ? lines(item.note).map((line) => `\n  > ${line}`).join("") : "";
    return `- [${item.read ? "x" : " "}] [${title}](${base}papers/${item.id}.html)${about ? ` · ${markdownText(about)}` : ""}${note}\n`;
  }

  papershelf.formats = {
    bibtex: { label: "BibTeX", file: "reading-list.bib", type: "application/x-bibtex", write: (items) => items.map(bibtexEntry).join("\n") },
    ris: { label: "RIS", file: "reading-list.ris", type: "application/x-research-info-systems", write: (items) => items.map(risEntry).join("\n") },
    csl: {
      label: "CSL-JSON",
      file: "reading-list.csl.json",
      type: "application/vnd.citationstyles.csl+json",
      write: (items) => `${JSON.stringify(items.map(cslItem), null, 1)}\n`,
    },
    markdown: {
      label: "Markdown",
      file: "reading-list.md",
      type: "text/markdown",
      write: (items, base) => `# Reading list\n\n${items.map((item) => markdownEntry(item, base)).join("")}`,
    },
    json: {
      label: "JSON",
      file: "reading-list.json",
      type: "application/json",
      write: (items) =>
        `${JSON.stringify({ papershelf: "reading list", version: 1, items: items.map(({ id, title, read, note }) => ({ id, title, read, note })) }, null, 1)}\n`,
    },
  };
})();
