// Ways out of the page of the reading list: a file in one of the formats, or a link.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { make, save } = papershelf;

  /** @param {reading.Entry} entry @returns {Promise<reading.Item>} */
  const item = async ({ id, title, read, note }) => ({ id, title, read, note, row: await papershelf.papers.row(id) });

  /** @param {reading.Format} format @param {reading.Entry[]} entries */
  async function exportAs(format, entries) {
    const base = location.protocol === "file:" ? "" : papershelf.base; // nobody needs the names of this computer's folders
    try {
      save(format.file, format.type, format.write(await Promise.all(entries.map(item)), base));
    } catch {
      const { json } = papershelf.formats;
      if (format === json) save(json.file, json.type, json.write(entries.map((entry) => ({ ...entry, row: null })), base));
      else papershelf.say("The citations of this site could not be loaded. JSON needs none: take that.");
    }
  }

  /** The section of exports; `shown` gives the entries that the reader sees. @type {Papershelf["out"]["takeaway"]} */
  function takeaway(shown) {
    const address = make("input", { type: "text", readonly: true, "aria-label": "Link that carries the list", hidden: true });
    address.addEventListener("focus", () => address.select());

    async function link() {
      const hashes = await papershelf.catalogue.hashes().catch(() => null); // without them the link is longer
      const ids = shown().map((entry) => entry.id); // as they are by now
      address.value = `${papershelf.base}reading-list.html${papershelf.link.toFragment(ids, hashes)}`;
      address.hidden = false;
      address.focus();
      const what = "It carries the papers, not your notes nor what you have read.";
      papershelf.say(`${(await papershelf.copy(address.value)) ? "Link copied." : "Copy the link from the field."} ${what}`);
    }

    const { button } = papershelf.cards;
    const exits = make("div", { class: "ps-reading-exits" });
    for (const format of Object.values(papershelf.formats)) exits.append(button(format.label, () => exportAs(format, shown())));
    exits.append(button("Copy a link", link));
    const title = make("h2");
    const section = make("section", { class: "ps-reading-out" }, title, exits, address);
    return {
      section,
      paint(filtered) {
        const { length } = shown();
        section.hidden = length === 0;
        address.hidden = true;
        title.textContent = filtered ? `Take these ${length} with you` : "Take the list with you";
      },
    };
  }

  papershelf.out = { takeaway };
})();
