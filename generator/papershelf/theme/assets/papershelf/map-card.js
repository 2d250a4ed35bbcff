// The card of a paper on the map: beside its point, to be looked at under the pointer, to be used once it is held.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const { make } = papershelf;
  const AWAY = 14; // pixels from the point

  /** @type {MapParts["card"]} */
  function card(close) {
    const element = make("div", { class: "ps-map-card", hidden: true });
    let shown = "";

    /** Beside a point, and within `frame`. @type {map.Card["put"]} */
    function put([x, y], frame) {
      const { offsetWidth: wide, offsetHeight: high } = element;
      const left = x + AWAY + wide < frame.clientWidth ? x + AWAY : x - AWAY - wide;
      const top = y + AWAY + high < frame.clientHeight ? y + AWAY : y - AWAY - high;
      element.style.left = `${Math.max(4, Math.min(left, frame.clientWidth - wide - 4))}px`;
      element.style.top = `${Math.max(4, Math.min(top, frame.clientHeight - high - 4))}px`;
    }

    return {
      element,
      put,
      hide() {
        element.hidden = true;
        shown = "";
      },
      /**
       * @param {map.Row} row
       * @param {string} about  where on the map it stands
       * @param {boolean} held
       */
      show([id, title, byline], about, held) {
        element.hidden = false;
        if (shown === `${id} ${held}`) return;
        shown = `${id} ${held}`;
        element.classList.toggle("ps-map-held", held);
        const rest = [byline, about].filter(Boolean).map((text) => make("p", {}, text));
        if (!held) element.replaceChildren(make("p", { class: "ps-map-title" }, title), ...rest);
        else {
          const link = make("a", { class: "ps-map-title", href: `${papershelf.base}papers/${id}.html` }, title);
          const shut = make("button", { type: "button", class: "ps-button", "aria-label": "Close", click: close }, "×");
          element.replaceChildren(shut, make("div", { "data-ps-paper": id, "data-ps-title": title }, make("p", {}, link), ...rest));
        }
      },
    };
  }

  map.card = card;
})();
