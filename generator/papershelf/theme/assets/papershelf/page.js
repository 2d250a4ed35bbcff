// What the page of a paper in a very large site does not hold, since it is of use with scripts only: buttons of the header, where this
// script stands, the way to the map, the place of citations, and the other scripts.
(function () {
  "use strict";
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const SCRIPTS = ["shelf", "keys", "reading-store", "reading-link", "reading-list", "save", "search-interface", "cite"];

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children
   */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const scheme = { type: "button", class: "ps-scheme", "data-ps-scheme": "", "aria-label": "Light or dark", title: "Light or dark" };
  if ("schemes" in own.dataset) own.before(element("button", scheme));
  const opens = { "data-ps-open-search": "", "aria-haspopup": "dialog", "aria-label": "Search", "aria-keyshortcuts": "/" };
  const slash = element("kbd", { "aria-hidden": "true" }, "/");
  own.before(element("button", { type: "button", class: "ps-search-open ps-magnifier", ...opens }, element("span", {}, "Search"), slash));

  document.addEventListener("DOMContentLoaded", () => {
    const title = document.querySelector("h1[data-ps-paper]");
    const similar = document.querySelector(".ps-similar");
    const about = document.querySelector(".ps-about");
    if (title && similar) {
      const map = element("a", { href: `../map.html#paper=${title.dataset.psPaper}` }, "On the map");
      similar.after(element("p", { class: "ps-on-map" }, map));
    }
    if (title && about && !about.querySelector(".ps-cite")) {
      const cite = { class: "ps-cite", "data-ps-brought": "BibTeX RIS CSL-JSON", "data-ps-key": title.dataset.psPaper || "" };
      about.prepend(element("div", cite, element("h2", { id: "cite" }, "Cite")));
    }
    for (const name of SCRIPTS) {
      const script = element("script", { src: new URL(`${name}.js`, own.src).href });
      script.async = false; // in this order
      document.body.append(script);
    }
  });
})();
