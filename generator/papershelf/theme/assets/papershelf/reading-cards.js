// The entries on the page of the reading list: one card each, painted anew as the list changes, never made anew, so that
// focus and half-written notes stay where they are.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { list, make, reading } = papershelf;
  const SOON = 300; // milliseconds after the last key until a note is kept

  /** @type {Cards["button"]} */
  const button = (label, act, more = {}) => make("button", { type: "button", class: "ps-button", click: act, ...more }, label);

  /**
   * @type {Cards["make"]}
   */
  function makeCard(id, { step, takeOff }) {
    const card = /** @type {reading.Card} */ ({ id, note: "", timer: 0 }); // the rest follows
    card.title = make("a", { href: `${papershelf.base}papers/${id}.html`, class: "ps-reading-title", draggable: "false" }); // the card is dragged, not its link
    card.about = make("span", { class: "ps-reading-about" });
    card.read = make("input", { type: "checkbox", change: () => list.update((old, now) => reading.change(old, id, "read", card.read.checked, now)) });
    card.text = make("textarea", { rows: "2", maxlength: "20000", input: () => writeSoon(card), change: () => writeNow(card) });
    card.label = make("label", { class: "ps-reading-note", hidden: true }, "Note", card.text);
    card.opener = button("Note", () => openNote(card));
    card.up = button("↑", () => step(id, -1));
    card.down = button("↓", () => step(id, 1));
    card.off = button("Take off", () => takeOff(id));
    const bar = make("div", { class: "ps-reading-bar" }, make("label", {}, card.read, " Read"), card.opener, card.up, card.down, card.off);
    card.item = make("li", { class: "ps-reading-item", draggable: "true", "data-id": id },
      make("div", { class: "ps-reading-words" }, card.title, card.about), bar, card.label);
    card.item.addEventListener("keydown", (event) => {
      if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
      event.preventDefault();
      step(id, event.key === "ArrowUp" ? -1 : 1);
    });
    card.item.addEventListener("dragstart", (event) => {
      if (event.target !== card.item) return;
      event.dataTransfer?.setData("text/plain", id);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
    });
    // Text in a note can be selected with the mouse only while the card cannot be dragged.
    card.text.addEventListener("focus", () => (card.item.draggable = false));
    card.text.addEventListener("blur", () => (card.item.draggable = true));
    return card;
  }

  /** @param {reading.Card} card */
  function openNote(card) {
    card.label.hidden = !card.label.hidden;
    card.opener.setAttribute("aria-expanded", String(!card.label.hidden));
    if (!card.label.hidden) card.text.focus();
  }

  /** @param {reading.Card} card */
  function writeSoon(card) {
    clearTimeout(card.timer);
    card.timer = setTimeout(() => writeNow(card), SOON);
  }

  /** @param {reading.Card} card */
  function writeNow(card) {
    clearTimeout(card.timer);
    card.timer = 0;
    card.note = card.text.value;
    list.update((old, now) => reading.change(old, card.id, "note", card.note, now));
  }

  /** Writes what waits; for a page that is being left. @type {Cards["flush"]} */
  const flush = (cards) => cards.forEach((card) => card.timer && writeNow(card));

  /**
   * @type {Cards["paint"]}
   */
  function paint(card, entry, row, at, total) {
    const title = (row || entry).title || entry.id;
    if (card.title.textContent !== title) card.title.textContent = title;
    card.about.textContent = row === null ? "No longer on this shelf. Title and note are kept." : row ? row.byline : "";
    card.item.classList.toggle("ps-reading-gone", row === null);
    if (row === null) card.title.removeAttribute("href");
    card.item.classList.toggle("ps-reading-done", entry.read);
    card.read.checked = entry.read;
    if (!card.timer && card.note !== entry.note) {
      card.note = card.text.value = entry.note; // from the storage or another tab; never over what is being written
      if (entry.note) card.label.hidden = false;
    }
    card.opener.setAttribute("aria-expanded", String(!card.label.hidden));
    /** @type {[HTMLElement, string][]} */
    const names = [[card.up, "Move up"], [card.down, "Move down"], [card.off, "Take off"], [card.opener, "Note"], [card.text, "Note"]];
    for (const [element, words] of names) element.setAttribute("aria-label", `${words}: ${title}`);
    card.read.setAttribute("aria-label", `Read: ${title}`);
    card.up.setAttribute("aria-disabled", String(at === 0));
    card.down.setAttribute("aria-disabled", String(at === total - 1));
  }

  papershelf.cards = { button, flush, make: makeCard, paint };
})();
