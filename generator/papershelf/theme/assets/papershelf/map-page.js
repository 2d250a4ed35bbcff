// The page of the map: brings together what is drawn, what stands beside it, the keys, and the address.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const { make } = papershelf;
  const HELP = "Drag to move; wheel, two fingers or a double click to go nearer; Shift and drag draws a frame. With keys: arrows go to the " +
    "next group or paper, Enter nearer and in the end to the paper, Escape back, + and - zoom, Shift and arrows move, 0 shows the whole map, " +
    "F lists what is in view, B saves a paper.";
  const NEAR = 6; // times nearer than the whole, when a paper is shown

  /** @param {HTMLElement} room @param {map.Data} data */
  function page(room, data) {
    let facet = data.first;
    let topic = ""; // that is highlighted
    let held = -1; // the paper whose card is held
    let hovered = -1;
    let finding = 0; // what is listed: what comes late is not shown over it
    let naming = 0; // and what the address names

    const live = make("div", { class: "ps-map-live", "aria-live": "polite" });
    /** @param {string} words */
    const tell = (words) => (live.textContent = words);
    const card = map.card(() => {
      letGo();
      stage.element.focus();
    });
    /** @param {number} place @param {boolean} apart */
    const openPaper = async (place, apart) => {
      const [id] = await data.row(place);
      const address = `${papershelf.base}papers/${id}.html`;
      if (apart) open(address, "_blank", "noopener");
      else location.assign(address);
    };

    /** Names in the address what was asked for as number `mine`, unless something else was since. @param {string} fragment */
    const address = (fragment, mine = ++naming) => mine === naming && history.replaceState(null, "", location.pathname + location.search + fragment);
    const lost = () => papershelf.say("The data of this site could not be loaded.");

    /** @param {number} place */
    function about(place) {
      const [broad, fine] = [0, 2].map((level) => data.groupOf(level, place)).map((number) => (number < 0 ? "" : data.groups[number].text));
      const names = [...new Set([fine, broad].filter(Boolean))].join(" · ");
      return data.bridges.has(place) ? `${names}. Its neighbours stand in groups far apart.` : names;
    }

    function mark() {
      stage.show({ marks: [...new Set([held, hovered].filter((place) => place >= 0))] });
    }

    /** The card of the paper under the pointer, else of the one that is held. */
    async function paintCard() {
      const place = hovered >= 0 ? hovered : held;
      mark();
      if (place < 0) {
        delete stage.element.dataset.psPaper;
        card.hide();
        return;
      }
      try {
        const row = await data.row(place);
        if (place !== (hovered >= 0 ? hovered : held)) return;
        stage.element.dataset.psPaper = row[0];
        stage.element.dataset.psTitle = row[1];
        card.show(row, about(place), place === held);
        card.put(stage.onScreen(place), frame);
      } catch {
        lost();
      }
    }

    /** @param {number} place */
    function hover(place) {
      if (place === hovered) return;
      hovered = place;
      stage.element.classList.toggle("ps-map-on", place >= 0);
      paintCard();
    }

    /** @param {number} place */
    async function hold(place, { fly = false, say = false } = {}) {
      const mine = ++naming;
      held = place;
      hovered = -1;
      walk.from(place);
      stage.show({ group: -1 });
      if (fly) {
        const view = stage.view();
        const [x, y] = [data.xs[place], data.ys[place]];
        stage.fly({ ...view, x, y, k: Math.max(view.k, NEAR * map.all(view).k) });
      }
      await paintCard();
      const row = await data.row(place);
      if (held !== place) return;
      address(`#paper=${row[0]}`, mine);
      if (say) tell([row[1], row[2], `In ${about(place)}`, "Enter opens it."].filter(Boolean).join(". "));
    }

    function letGo() {
      held = -1;
      paintCard();
      if (location.hash.startsWith("#paper=")) address("");
    }

    /** Shows some papers bright and lists them. @param {string} title @param {number[]} places @param {map.How} how */
    function choose(title, places, how) {
      const meant = new Uint8Array(data.count);
      for (const place of places) meant[place] = 1;
      stage.show({ meant });
      seek(places);
      return panel.show(title, places, how);
    }

    /** Goes to where some papers are seen, if none of them is in view. @param {number[]} places */
    function seek(places) {
      const view = stage.view();
      const { left, top, right, bottom } = map.box(view);
      const isSeen = places.some((place) => data.xs[place] >= left && data.xs[place] <= right && data.ys[place] >= top && data.ys[place] <= bottom);
      if (places.length && !isSeen) stage.fly(map.around(view, walk.boxOf(places), map.nearness(view)));
    }

    /** Before papers are chosen in another way: a topic is highlighted no longer, and a search that is not answered never is. */
    function forget() {
      finding++;
      topic = "";
      panel.paint(facet, topic);
      if (location.hash.startsWith("#topic=")) address("");
    }

    function clear() {
      forget();
      panel.emptyField();
      panel.hide();
      stage.show({ meant: null, group: -1 });
      address("");
    }

    /** @param {number} number */
    async function colour(number) {
      facet = number;
      panel.paint(facet, topic);
      const colours = await data.colours(number);
      if (number === facet) stage.show({ colours });
    }

    /** @param {string} id @param {map.How} [how] */
    async function chooseTopic(id, how = {}) {
      const found = data.topic(id);
      if (!found || id === topic) {
        clear();
        if (!found) papershelf.say("That topic is not on this shelf.");
        return;
      }
      const [mine, named] = [++finding, ++naming];
      panel.emptyField();
      topic = id;
      try {
        await colour(found.facet);
        const places = (await data.papersOf(found.facet))[found.at];
        if (mine !== finding) return;
        address(`#topic=${id}`, named);
        await choose(`${found.name}: ${papershelf.counted(places.length)}`, places, how);
      } catch (error) {
        if (mine === finding) forget(); // the next click asks again, and does not take off what never was shown
        throw error;
      }
    }

    /** @param {string} words */
    async function find(words) {
      const wanted = words.trim();
      if (!wanted) return clear();
      forget();
      const mine = finding;
      const { places, total, told } = await map.find(wanted, data);
      if (mine !== finding) return undefined;
      const title = `${papershelf.counted(total)} for “${wanted}”${total > places.length ? `, the best ${places.length} shown` : ""}`;
      tell(`${title}.`);
      return choose(title, places, { none: "No paper has all of these words.", told: told && `Found with ${told}.` });
    }

    /** @param {map.Box} box @param {string} words @param {boolean} focus */
    function chooseFrame(box, words, focus) {
      forget();
      panel.emptyField();
      const places = data.grid.within(box);
      return choose(`${papershelf.counted(places.length)} ${words}`, places, { telling: true, focus });
    }

    /** @param {number} number */
    function chooseGroup(number) {
      forget();
      panel.emptyField();
      letGo();
      walk.fromGroup(number);
      const places = data.members(number);
      stage.fly(map.around(stage.view(), walk.boxOf(places), 40));
      return choose(`${data.groups[number].text}: ${papershelf.counted(places.length)}`, places, { telling: true, focus: true });
    }

    const stage = map.stage(data, {
      hover,
      tap(place, event) {
        if (place < 0) letGo();
        else if (event.pointerType === "mouse") openPaper(place, event.ctrlKey || event.metaKey).catch(lost);
        else hold(place).catch(lost);
      },
      frame(box) {
        framing(false);
        chooseFrame(box, "in the frame", false);
      },
      moved() {
        const place = hovered >= 0 ? hovered : held;
        if (place >= 0 && !card.element.hidden) card.put(stage.onScreen(place), frame);
      },
    });

    const walk = map.walk(data, stage, {
      group(number) {
        held = hovered = -1;
        paintCard();
        stage.show({ group: number });
        const { text, weight } = data.groups[number];
        tell(`${text}, ${papershelf.counted(weight)}. Enter goes nearer.`);
      },
      paper: (place) => hold(place, { say: true }).catch(lost),
      leave() {
        letGo();
        stage.show({ group: -1 });
        tell("The whole map.");
      },
      open: (place) => openPaper(place, false).catch(lost),
      list: () => chooseFrame(map.box(stage.view()), "in view", true),
      tell,
    });
    stage.element.addEventListener("keydown", walk.key);

    const panel = map.panel(data, {
      find: (words) => find(words).catch(lost),
      colour: (number) => colour(number).catch(lost),
      topic: (id) => chooseTopic(id).catch(lost),
      clear,
      point: hover,
    });

    /** @param {string} label @param {string} sign @param {() => void} act @param {Attributes} [more] */
    const tool = (label, sign, act, more = {}) => make("button", { type: "button", class: "ps-button", "aria-label": label, title: label, click: act, ...more }, sign);
    const framer = tool("Draw a frame", "⬚", () => framing(framer.getAttribute("aria-pressed") !== "true"), { "aria-pressed": "false" });
    /** @param {boolean} on */
    function framing(on) {
      framer.setAttribute("aria-pressed", String(on));
      stage.element.classList.toggle("ps-map-framing", on);
      stage.show({ framing: on });
    }
    /** @param {number} factor */
    const zoom = (factor) => stage.fly(map.zoomed(stage.view(), factor));
    const tools = make("div", { class: "ps-map-buttons", role: "group", "aria-label": "View" },
      tool("Nearer", "+", () => zoom(1.8)), tool("Further", "−", () => zoom(1 / 1.8)),
      tool("The whole map", "⌂", () => stage.fly(map.all(stage.view()))), framer,
      tool("List what is in view", "☰", () => chooseFrame(map.box(stage.view()), "in view", true)));
    const frame = make("div", { class: "ps-map-frame" }, stage.element, tools, card.element);

    /** What the address names: a paper or a topic. */
    async function fromAddress() {
      const [, what, text] = /^#(paper|topic)=(.*)$/.exec(location.hash) || [];
      let id = text;
      try {
        id = decodeURIComponent(text);
      } catch {
        // a stray percent sign: no id has one
      }
      if (what === "topic") {
        topic = "";
        await chooseTopic(id);
      } else if (what === "paper") {
        const mine = ++naming;
        const place = papershelf.reading.isId(id) ? await data.placeOf(id) : -1;
        if (mine !== naming) return;
        if (place < 0) papershelf.say("That paper is not on this map.");
        else await hold(place, { fly: true, say: true });
      }
    }

    for (const name of document.querySelectorAll("[data-ps-group], [data-ps-within]")) {
      const number = Number(name.dataset.psGroup || name.dataset.psWithin);
      const label = `Show and list ${name.textContent}`;
      if (name.dataset.psWithin) name.replaceChildren(make("button", { type: "button", class: "ps-map-go", click: () => chooseGroup(number) }, name.textContent));
      else name.closest("h3")?.after(make("button", { type: "button", class: "ps-button", "aria-label": label, click: () => chooseGroup(number) }, "Show on the map"));
    }

    room.replaceChildren(make("div", { class: "ps-map" }, frame, panel.section), make("p", { id: "ps-map-help", class: "ps-map-help" }, HELP), live);
    addEventListener("hashchange", () => fromAddress().catch(lost));
    colour(facet).then(fromAddress).then(() => room.setAttribute("data-ps-ready", ""), lost);
    papershelf.map.shown = { data, stage };
  }

  const room = document.querySelector("[data-ps-map]");
  if (room) {
    map.load().then(
      (data) => page(room, data),
      () => room.replaceChildren(make("p", {}, "The data of the map could not be loaded. Below are its groups as a list.")),
    );
  }
})();
