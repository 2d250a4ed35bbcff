/* Shows answers in the dialog: the first hits, then the others, and once nobody types what narrows them. */
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const search = (papershelf.search ||= /** @type {any} */ ({}));
  const { make } = papershelf;
  const SHOWN = 10;
  const AT_ONCE = 4; // hits that are looked up and made first: as many as a small window has room for
  const PAUSE = 150; // milliseconds without a key until the others are; sooner they would keep the files of the next key of most readers waiting
  const BREATH = 20; // after an answer, until what the next may need is worked out
  const SETTLED = 100; // and from then on, until the whole answer is worked out
  const A_TEXT = 30; // words from which on a query is a text to find papers like

  /** Once what was changed has been painted, or at the latest soon: a page that nobody sees is not painted. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 100);
    });

  /** @param {number} time in milliseconds */
  const passed = (time) => new Promise((resolve) => setTimeout(resolve, time));

  search.answers = function (dialog, engine) {
    const { input, told, hits, more, help, narrow, found, choose } = dialog;
    /** @type {Set<string>} */
    const opened = new Set();
    let turn = 0;
    let settling = 0;
    /** @type {search.Limit[]} */
    let limits = [];
    let settled = true;
    let running = Promise.resolve();
    /** @type {search.Seen | null} */
    let answer = null;
    let shown = 0;
    let isScrolled = false;
    for (const box of [found, found.parentElement]) box?.addEventListener("scroll", () => (isScrolled = true), { passive: true });

    /**
     * Answers what stands in the field; what was asked before and is not answered yet never is.
     * @type {search.Answers["update"]}
     */
    async function update(ticked, isTyping) {
      limits = ticked;
      settled = false;
      clearTimeout(settling);
      choose(-1);
      const own = ++turn;
      if (!input.value.trim() && !limits.length) {
        passed(SETTLED).then(() => (own === turn ? search.ready(engine.index) : undefined));
        return clear();
      }
      if (!isTyping && !isText()) return settle();
      await (running = answered(own, true));
      if (own === turn) settling = setTimeout(() => settle().catch(console.info), SETTLED);
    }

    /** Once nobody types: the whole answer, with its counts. */
    async function settle() {
      clearTimeout(settling);
      dialog.written();
      return settled || isText() ? running : whole();
    }

    /** One that failed is worked out anew the next time. */
    function whole() {
      const own = ++turn;
      settled = true;
      running = answered(own, false);
      running.catch(() => own === turn && (settled = false));
      return running;
    }

    const isText = () => input.value.trim().split(/\s+/).length >= A_TEXT;

    function clear() {
      settled = true;
      dialog.written();
      answer = null;
      told.textContent = "";
      hits.replaceChildren();
      nothing(null);
      narrow.hidden = more.hidden = true;
      help.hidden = false;
      choose(-1);
      input.setAttribute("aria-expanded", "false");
    }

    /** @param {number} own @param {boolean} quick */
    async function answered(own, quick) {
      const isWanted = () => own === turn;
      const typed = input.value;
      const like = isText();
      const found = like ? await engine.like(typed, isWanted) : await engine.ask(typed, limits, { quick, isWanted });
      if (!found) return;
      const given = Object.assign(found, { like, wanted: search.wanted(found.slots) });
      if (!quick && answer && seen(answer) === seen(given)) await keep(given, isWanted);
      else if (!dialog.isChosen()) await show(given, typed, isWanted, quick); // whoever has chosen a hit keeps the list as it is
      if (!quick && isWanted()) await count(isWanted);
    }

    /** What tells two answers apart on the page. @param {search.Seen} answer */
    const seen = ({ numbers, others, whole, like }) => JSON.stringify([numbers.slice(0, SHOWN), others, Math.min(whole, SHOWN), like]);

    /** The whole answer begins as the one that is shown: what is read does not move. @param {search.Seen} given @param {() => boolean} isWanted */
    async function keep(given, isWanted) {
      answer = given;
      tell();
      more.hidden = shown < SHOWN || shown >= answer.numbers.length;
      if (shown < Math.min(SHOWN, answer.numbers.length)) await rest(isWanted);
    }

    /** @param {number[]} numbers */
    const cards = (numbers) => Promise.all(numbers.map((number) => engine.index.card(number)));

    /** The hits to begin with, and those after them that are there already. @param {number[]} numbers */
    function atOnce(numbers) {
      const missing = numbers.findIndex((number, at) => at >= AT_ONCE && !engine.index.hasCard(number));
      return numbers.slice(0, Math.min(missing < 0 ? SHOWN : missing, SHOWN));
    }

    /** @param {search.Seen} given @param {string} typed @param {() => boolean} isWanted @param {boolean} quick */
    async function show(given, typed, isWanted, quick) {
      const [first, others] = await Promise.all([cards(atOnce(given.numbers)), cards(given.others)]);
      const isEmpty = !first.length && !others.length;
      const offered = isEmpty && typed.trim() ? await search.suggest(engine.index, given) : null;
      await dialog.letGo();
      if (!isWanted()) return;
      answer = given;
      tell();
      hits.replaceChildren(...search.show.groups(others, answer.wanted, papershelf.base), ...divided(first, 0));
      nothing(offered);
      shown = first.length;
      help.hidden = !isEmpty;
      narrow.hidden = given.like || (isEmpty && !limits.length);
      more.hidden = shown < SHOWN || shown >= answer.numbers.length;
      choose(-1);
      input.setAttribute("aria-expanded", String(!isEmpty));
      if (isScrolled && found.parentElement) found.parentElement.scrollTop = found.scrollTop = 0;
      isScrolled = false;
      if (quick) {
        lookAhead(typed, isWanted).catch(() => undefined); // what fails is asked for again, and told, where it is needed
        await passed(PAUSE);
      }
      if (isWanted() && given.numbers.length > shown && shown < SHOWN) await rest(isWanted);
    }

    /** @param {string} typed @param {() => boolean} isWanted */
    async function lookAhead(typed, isWanted) {
      const loading = search.ahead(engine.index, typed);
      await painted();
      await passed(BREATH);
      await search.ready(engine.index);
      await Promise.all([loading, search.guess(engine, typed, { limits, hits: AT_ONCE, isWanted })]);
    }

    /** @param {() => boolean} isWanted */
    async function rest(isWanted) {
      const numbers = answer ? answer.numbers.slice(shown, SHOWN) : [];
      await Promise.all([search.gently(engine.index, numbers, isWanted), painted()]);
      const later = isWanted() ? await cards(numbers) : [];
      if (isWanted()) append(later);
    }

    /** @param {search.Card[]} cards */
    function append(cards) {
      hits.append(...divided(cards, shown));
      shown += cards.length;
      more.hidden = !answer || shown >= answer.numbers.length;
    }

    function tell() {
      const said = answer ? search.show.told(answer) : [];
      const words = said.map((each) => (typeof each === "string" ? each : each.textContent)).join("");
      if (told.textContent !== words) told.replaceChildren(...said); // a screen reader says it once
    }

    /** What narrows the whole answer, and how many there are of each. At each key it would be read by nobody, and load what is large. @param {() => boolean} isWanted */
    async function count(isWanted) {
      if (answer?.like || !answer?.matching) return;
      await painted();
      if (!isWanted()) return;
      const fieldsets = search.show.facets(await engine.facets(answer, opened), opened);
      await dialog.letGo();
      if (!isWanted()) return;
      const box = document.activeElement;
      const again = box instanceof HTMLInputElement && narrow.contains(box) && box.name ? `input[name="${CSS.escape(box.name)}"][value="${CSS.escape(box.value)}"]` : null;
      narrow.lastElementChild?.replaceChildren(...fieldsets);
      narrow.hidden = !fieldsets.length;
      if (again) narrow.querySelector(again)?.focus();
    }

    /** @param {search.Offered | null} offered */
    function nothing(offered) {
      found.querySelector(".ps-search__nothing")?.remove();
      if (offered) hits.before(make("div", { class: "ps-search__nothing" }, ...search.show.nothing(offered, papershelf.base)));
    }

    /** The papers, with a line where those begin that have only some of the words. @param {search.Card[]} cards @param {number} from */
    function divided(cards, from) {
      if (!answer) return [];
      const { like, wanted, whole } = answer;
      return cards.flatMap((card, at) => {
        const hit = search.show.hit(card, wanted, papershelf.base);
        const some = from + at === whole && from + at > 0 && !like;
        return some ? [make("p", { class: "ps-hits__some", role: "presentation" }, "With some of the words"), hit] : [hit];
      });
    }

    async function showMore() {
      const settling = settle();
      const own = turn;
      await settling;
      const from = shown;
      const next = own === turn && answer ? await cards(answer.numbers.slice(from, from + SHOWN)) : [];
      if (own !== turn || from !== shown) return; // something else was asked meanwhile, or these came for a click before
      const first = hits.querySelectorAll("[role=option]").length;
      append(next);
      tell(); // no longer that they could not be loaded
      choose(first);
      input.focus();
    }

    /** @param {string} facet */
    function open(facet) {
      opened.add(facet);
      return whole();
    }

    return { update, settle, showMore, open };
  };
})();
