// Ways into the reading list: a link that carries papers, a file, a pasted text. Nothing is added before the reader says so.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { counted, list, make, reading } = papershelf;
  const { button } = papershelf.cards;
  const NAMED = 10; // titles that an offer shows
  const LARGEST = 50e6; // bytes of a file
  const NO_DATA = "The data of this site could not be loaded, so nothing can be added now.";

  /** @param {{title: string}[]} found */
  const titles = (found) => {
    const names = make("ul", {}, ...found.slice(0, NAMED).map((paper) => make("li", {}, paper.title)));
    if (found.length > NAMED) names.append(make("li", {}, `and ${found.length - NAMED} more`));
    return names;
  };

  /**
   * The offer and the section of imports.
   * @type {Papershelf["intake"]}
   */
  function intake(done) {
    let turn = 0; // of what is looked at: what was asked before is not offered over it
    const offer = make("section", { class: "ps-offer", hidden: true, "aria-label": "Papers to add" });

    function close() {
      offer.hidden = true;
      if (location.hash.startsWith("#list=")) history.replaceState(null, "", location.pathname + location.search);
      done();
    }

    /** @param {string} words @param {HTMLElement[]} rest */
    function show(words, ...rest) {
      const title = make("h2", { tabindex: "-1" }, words);
      offer.replaceChildren(title, ...rest);
      offer.hidden = false;
      title.focus();
    }

    /** Says what would be added, and adds it when the reader wants it. @param {string} origin @param {reading.Matched} matched @param {number} strange */
    function propose(origin, { found, gone, unknown }, strange) {
      const kept = gone.filter(({ title }) => title);
      const all = [...found, ...kept].filter(({ id }) => !list.has(id));
      const here = found.length + kept.length - all.length;
      const lost = gone.length - kept.length + unknown.length + strange;
      const said = [];
      if (here) said.push(all.length ? `${here} more on your list already.` : "All of them are on your list already.");
      if (kept.length) said.push(`${counted(kept.length)} no longer on this shelf: kept by title.`);
      if (lost) said.push(`Left out: ${lost} that are not on this shelf or no papers at all.`);
      const named = unknown.filter(({ title }) => title);
      const left = named.length ? [make("details", {}, make("summary", {}, "What is left out"), titles(named))] : [];
      const accept = button(`Add ${counted(all.length)}`, () => {
        list.update((old, now) => reading.add(old, all, now));
        close();
        papershelf.say(`${counted(all.length)} added on top of your list.`);
      }, { class: "ps-button ps-button-main" });
      const choice = make("p", {}, ...(all.length ? [accept, " ", button("Not now", close)] : [button("Close", close)]));
      const words = found.length + kept.length ? `${origin} ${counted(found.length + kept.length)} of this shelf` : `${origin} no paper of this shelf`;
      show(words, ...(said.length ? [make("p", {}, said.join(" "))] : []), choice, titles(all), ...left);
    }

    /** @param {string} words */
    const refuse = (words) => show(words, make("p", {}, button("Close", close)));

    /** Offers what `look` finds: origin, papers, how many are strange. @param {() => Promise<[string, reading.Matched, number]>} look */
    async function consider(look) {
      const mine = ++turn;
      const found = await look().catch(() => null);
      if (mine !== turn) return;
      if (found) propose(...found);
      else refuse(NO_DATA);
    }

    /** @param {string} text @param {string} name */
    async function takeText(text, name) {
      const candidates = papershelf.imports.fromText(text);
      if (candidates) return consider(async () => [`${name} names`, await papershelf.papers.match(candidates), 0]);
      turn++;
      refuse(`${name} holds no list that could be read: BibTeX, RIS, CSL-JSON, or the Markdown and JSON of this page`);
    }

    /** @param {File} file */
    async function takeFile(file) {
      const mine = ++turn;
      if (file.size > LARGEST) return refuse(`${file.name} is larger than any list`);
      const text = await file.text().catch(() => null);
      if (mine !== turn) return;
      if (text === null) refuse(`${file.name} could not be read`);
      else await takeText(text, file.name);
    }

    async function fromAddress() {
      const carried = papershelf.link.fromFragment(location.hash);
      if (!carried) return;
      await consider(async () => {
        const { candidates, lost } = await papershelf.papers.fromLink(carried);
        return ["This link carries", await papershelf.papers.match(candidates), carried.strange + lost];
      });
    }

    const chooser = make("input", { type: "file", accept: ".bib,.ris,.json,.md,.txt,text/plain,application/json" });
    chooser.addEventListener("change", async () => {
      if (chooser.files?.length) await takeFile(chooser.files[0]);
      chooser.value = "";
    });
    const pasted = make("textarea", { rows: "3", "aria-label": "A list, or a link to one" });
    const section = make("section", { class: "ps-reading-in" },
      make("h2", {}, "Take a list in"),
      make("p", {}, "A file that was exported here, or BibTeX, RIS or CSL-JSON from elsewhere: papers are found by id, DOI or title."),
      make("label", { class: "ps-reading-file" }, "File ", chooser),
      make("details", {}, make("summary", {}, "Paste it instead"), pasted, make("p", {}, button("Look at it", () => takeText(pasted.value, "The text")))));
    addEventListener("hashchange", fromAddress);
    return { fromAddress, offer, section, takeText };
  }

  papershelf.intake = intake;
})();
