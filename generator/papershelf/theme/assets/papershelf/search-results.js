/* Answers as elements of the page. Text from papers is only ever set as text. */
(function () {
  "use strict";
  const search = (globalThis.papershelf.search ||= /** @type {any} */ ({}));
  const { counted, make, number } = globalThis.papershelf;
  const VALUES = 7;
  const KINDS = { topic: "Topics", system: "Systems", page: "Pages" };
  const HITS_OF_KIND = 3;

  /** @param {search.Piece[]} pieces */
  const marks = (pieces) => pieces.map(([text, marked]) => (marked ? make("mark", {}, text) : text));

  /** @type {Search["show"]["hit"]} */
  function hit(card, wanted, root) {
    const parts = [make("span", { class: "ps-hit__title" }, ...marks(search.marked(card.title, wanted)))];
    if (card.line) parts.push(make("span", { class: "ps-hit__line" }, ...marks(search.marked(card.line, wanted))));
    if (card.text) parts.push(make("span", { class: "ps-hit__text" }, ...marks(search.excerpt(card.text, wanted))));
    return make("a", { class: "ps-hit ps-hit--" + card.kind, role: "option", "aria-selected": "false", tabindex: "-1", href: root + card.url }, ...parts);
  }

  /** Topics, systems and pages that are named so, each kind under its name. @type {Search["show"]["groups"]} */
  function groups(cards, wanted, root) {
    return Object.entries(KINDS).flatMap(([kind, name]) => {
      const own = cards.filter((card) => card.kind === kind).slice(0, HITS_OF_KIND);
      if (!own.length) return [];
      const short = own.map((card) => hit(kind === "page" ? card : { ...card, text: "" }, wanted, root));
      return [make("div", { class: "ps-hits ps-hits--" + kind, role: "group", "aria-label": name }, heading(name), ...short)];
    });
  }

  /** @param {string} name */
  const heading = (name) => make("span", { class: "ps-hits__name", "aria-hidden": "true" }, name);

  /** `opened` are ids of facets of which all values are shown. @type {Search["show"]["facets"]} */
  function facets(facets, opened) {
    return facets
      .filter((facet) => facet.values.length > 1 || facet.values.some((value) => value.chosen))
      .map((facet) => {
        const values = facet.id === "year" ? facet.values : facet.values.slice().sort((one, other) => other.count - one.count);
        const first = opened.has(facet.id) ? values : values.filter((value, at) => at < VALUES || value.chosen);
        const boxes = first.map((value) => {
          const box = make("input", { type: "checkbox", name: facet.id, value: value.value });
          box.checked = value.chosen;
          const count = make("span", { class: "ps-facet__count" }, number(value.count));
          return make("label", { class: "ps-facet__value" }, box, make("span", {}, value.name), count);
        });
        const rest = values.length - first.length;
        const more = rest || facet.more ? [make("button", { type: "button", class: "ps-facet__more", "data-facet": facet.id }, facet.more ? "More" : `${rest} more`)] : [];
        return make("fieldset", { class: "ps-facet" }, make("legend", {}, facet.name), ...boxes, ...more);
      });
  }

  /** What was found, in a sentence or two. @type {Search["show"]["told"]} */
  function told(answer) {
    /** @type {(Node | string)[]} */
    const said = [];
    if (answer.told.length) {
      said.push("Showing results for ");
      answer.told.forEach(({ from, to }, at) => said.push(at ? ", " : "", make("em", {}, to), ` instead of “${from}”`));
      said.push(". ");
    }
    if (!answer.spoken) said.push("No paper has these words in this order; these have them somewhere. ");
    if (answer.missing.length && (answer.numbers.length || answer.query.limits.length)) said.push(`Nothing has ${answer.missing.slice(0, 5).map((word) => `“${word}”`).join(", ")}. `);
    if (answer.like) said.push("Papers that are nearest to this text, best first. ");
    else if (answer.numbers.length) said.push(answer.total ? `${counted(answer.total)}.` : "");
    else if (!answer.others.length) said.push(answer.query.words.length || answer.query.limits.length ? "No paper was found." : "Type a word to search for.");
    return said;
  }

  /** @type {Search["show"]["nothing"]} */
  function nothing(offered, root) {
    const parts = [];
    if (offered.words.length) {
      const words = offered.words.flatMap((word) => [make("button", { type: "button", class: "ps-search__try", "data-try": word }, word), " "]);
      parts.push(make("p", {}, "Words that are near: ", ...words));
    }
    if (offered.topics.length) {
      const topics = offered.topics.flatMap((topic) => [make("a", { href: `${root}topics/${encodeURIComponent(topic.value)}.html` }, topic.name), " · "]);
      parts.push(make("p", {}, "Or look through a topic: ", ...topics.slice(0, -1)));
    }
    return parts;
  }

  search.show = { hit, groups, facets, told, nothing };
})();
