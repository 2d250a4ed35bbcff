// What is new since the last visit, on the home page; and a button that forgets what this browser has seen.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const { counted, make, visits } = papershelf;
  const kept = papershelf.keep("visits");
  const FIRST = 6;
  const MORE = 50;

  /** Whether this tab has looked before; says so to the next look. */
  function going() {
    const name = `${kept.key}:going`;
    try {
      const before = sessionStorage.getItem(name);
      sessionStorage.setItem(name, "yes");
      return before !== null;
    } catch {
      return false;
    }
  }

  /** Hash of an id → hashes of the ids that its paper had before. */
  async function formerNames() {
    /** @type {Map<number, number[]>} */
    const former = new Map();
    for (const [alias, id] of Object.entries(await papershelf.data("aliases"))) {
      const hash = papershelf.link.hash(id);
      former.set(hash, [...(former.get(hash) || []), papershelf.link.hash(alias)]);
    }
    return former;
  }

  const lost = () => papershelf.say("The data of this site could not be loaded.");
  /** @param {number} time */
  const since = (time) => (time ? ` since ${new Date(time).toLocaleDateString(document.documentElement.lang || "en", { dateStyle: "long" })}` : "");

  /** @param {map.Row} row */
  function item([id, title, byline]) {
    const link = make("span", { "data-ps-paper": id }, make("a", { href: `${papershelf.base}papers/${id}.html` }, title));
    return make("li", {}, link, make("br"), byline);
  }

  /** @param {HTMLElement} room */
  async function show(room) {
    const hashes = await papershelf.catalogue.hashes();
    const former = await formerNames();
    let visit = visits.arrive(visits.parse(kept.read()[0]), hashes, former, Date.now(), going());
    kept.write(visits.serialise(visit));
    if (!visit.news.length) return;
    const news = new Set(visit.news);
    const places = [...hashes.keys()].filter((place) => news.has(hashes[place]));
    const list = make("ul");
    const more = make("button", { type: "button", class: "ps-button", click: () => add(MORE).catch(lost) });
    /** @param {number} count */
    async function add(count) {
      const from = list.children.length;
      const rows = await papershelf.catalogue.rows(places.slice(from, from + count));
      if (from !== list.children.length) return; // they came for a click before
      list.append(...rows.map(item));
      const left = places.length - list.children.length;
      more.hidden = left === 0;
      more.textContent = `Show ${Math.min(left, MORE)} more`;
      if (from) list.children[from].querySelector("a")?.focus();
    }
    await add(FIRST);
    const close = () => {
      visit = visits.settled(visit);
      kept.write(visits.serialise(visit));
      room.replaceChildren();
      papershelf.say("Nothing is new any more.");
    };
    // A line in the space that is there anyway: what stands below it moves when the reader opens it, or where nobody sees it move.
    const isSeen = room.getBoundingClientRect().top < innerHeight;
    room.append(make("details", { class: "ps-news", open: !isSeen },
      make("summary", {}, `New since your last visit: ${counted(places.length)}`),
      make("p", {}, `${counted(places.length)}${since(visit.from)}. `, make("button", { type: "button", class: "ps-button", click: close }, "I have seen them")),
      make("div", { class: "ps-entries" }, list), more));
  }

  const room = document.querySelector("[data-ps-news]");
  const idle = globalThis.requestIdleCallback || ((work) => setTimeout(work, 1));
  if (room) idle(() => show(room).catch(() => {})); // without data nothing is known to be new

  const place = document.querySelector("[data-ps-forget]");
  if (place) {
    const forget = () => {
      kept.forget();
      papershelf.say("Forgotten. Your next visit counts as the first.");
    };
    place.append(make("button", { type: "button", class: "ps-button", click: forget }, "Forget what I have seen"));
  }
})();
