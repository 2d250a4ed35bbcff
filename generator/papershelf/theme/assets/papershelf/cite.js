/* Citations of a page: a button that copies a form, and one that saves it as a file for a reference manager. */
(function () {
  "use strict";

  const { copy, make, save } = globalThis.papershelf;

  /**
   * @param {string} label
   * @param {string} title
   * @param {() => Promise<boolean | void>} act  tells whether it was copied, if it was to be
   * @returns {HTMLButtonElement}
   */
  function button(label, title, act) {
    const made = make("button", { type: "button", class: "ps-cite__button" });
    /** @param {string} shown @param {string} told */
    const say = (shown, told) => {
      made.textContent = shown;
      made.setAttribute("aria-label", told);
    };
    say(label, title);
    made.addEventListener("click", async () => {
      const done = await act();
      if (done === undefined) return;
      if (done) say("Copied", "Copied");
      else say("Not copied", "Not copied: the browser does not allow it");
      setTimeout(() => say(label, title), 1500);
    });
    return made;
  }

  /** @type {Record<string, string>} */
  const ENDINGS = { BibTeX: "bib", RIS: "ris", "CSL-JSON": "json" };

  /** @param {HTMLElement} place */
  function equip(place) {
    for (const item of place.querySelectorAll("li")) {
      const text = item.querySelector("span");
      const style = item.firstChild ? (item.firstChild.textContent || "").trim() : "";
      if (text) item.append(" ", button("Copy", `Copy the reference in the style of ${style}`, () => copy(text.textContent || "")));
    }
    for (const form of place.querySelectorAll("details")) {
      const summary = form.querySelector("summary");
      const code = form.querySelector("pre");
      if (!summary || !code) continue;
      const text = `${(code.textContent || "").trimEnd()}\n`;
      const name = summary.textContent || "";
      code.before(
        button("Copy", `Copy ${name}`, () => copy(text)),
        " ",
        button("Save", `Save as a file in ${name}`, async () => save(`${place.dataset.psKey || "citation"}.${ENDINGS[name] || "txt"}`, "text/plain", text)),
      );
    }
  }

  /**
   * Buttons for the forms that the page of a large shelf does not hold, and names: they come from the data of the reading list.
   * @param {HTMLElement} place
   */
  function bring(place) {
    const { data, link, say } = globalThis.papershelf;
    const id = document.querySelector("[data-ps-paper]")?.dataset.psPaper || "";
    const row = async () => {
      const names = await data("cite/index");
      return (await data(`cite/${names[link.hash(id) % names.length]}`)).papers[id];
    };
    /** @type {Record<string, (row: reading.Row) => string>} */
    const forms = { BibTeX: ({ bibtex }) => bibtex, RIS: ({ ris }) => ris, "CSL-JSON": ({ csl }) => `${JSON.stringify([csl])}\n` };
    const buttons = make("p", {}); // in one row
    for (const name of (place.dataset.psBrought || "").split(" ")) {
      const write = forms[name];
      const file = `${place.dataset.psKey || "citation"}.${ENDINGS[name]}`;
      buttons.append(button(name, `Save as a file in ${name}`, async () => {
        try {
          save(file, "text/plain", write(await row()));
        } catch {
          say("The data of this site could not be loaded.");
        }
      }), " ");
    }
    place.append(buttons);
  }

  document.querySelectorAll(".ps-cite").forEach(equip);
  document.querySelectorAll(".ps-cite[data-ps-brought]").forEach(bring);
})();
