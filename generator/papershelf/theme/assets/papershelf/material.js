// What Material's own script asks of its page, on the pages that load it: a store of its settings, kept apart by the site's
// path, a hash of a text, and that a tab which the address names is opened.
(function () {
  "use strict";
  const site = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  /** @param {string} key @param {URL} scope */
  const name = (key, scope) => `${scope.pathname}.${key}`;

  globalThis.__md_scope = site;
  globalThis.__md_hash = (text) => Array.from(text).reduce((hash, char) => ((hash << 5) - hash + char.charCodeAt(0)) | 0, 0);
  globalThis.__md_get = (key, store = localStorage, scope = site) => JSON.parse(store.getItem(name(key, scope)) || "null");
  globalThis.__md_set = function (key, value, store = localStorage, scope = site) {
    try {
      store.setItem(name(key, scope), JSON.stringify(value));
    } catch {
      // A full or forbidden store: the setting lasts as long as the page.
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    const target = document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLInputElement && target.name.startsWith("__tabbed_")) target.checked = true;
  });
})();
