// What every script of a page needs: where the site begins, data on demand, storage of this browser, a word to the reader.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));

  /** The address of the site's first folder, ending in "/". */
  papershelf.base = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

  /** The bytes of a text in base64. */
  papershelf.bytes = function (text) {
    const raw = atob(text);
    const found = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at++) found[at] = raw.charCodeAt(at);
    return found;
  };

  /** What base64 of packed JSON holds. @param {string} text */
  function unpacked(text) {
    return new Response(new Blob([papershelf.bytes(text)]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }

  /** @type {Map<string, () => any>} What the files of data gave. */
  const parcels = new Map();
  /** Called by each file of data with its path below `data/`, without ".js", and what it holds; large shelves pack it. */
  papershelf.give = (path, value, form) => parcels.set(path, form === "gzip" ? () => unpacked(value) : () => value);

  /**
   * Runs a script of this site. Files on disk cannot be fetched: a script is the only way to their content. It runs as soon as it is
   * there, or `ordered` after those that were asked for before in this way.
   */
  papershelf.run = function (path, ordered = false) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.async = !ordered;
      script.src = papershelf.base + path;
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(new Error(`${path} could not be loaded`, (script.remove(), undefined)));
      document.head.append(script);
    });
  };

  const asked = new Map();
  /**
   * What the file `data/<path>.js` gives, loaded once.
   * Rejected where the file is missing or gives nothing, and asked for anew the next time.
   * @param {string} path
   */
  papershelf.data = function (path) {
    if (!asked.has(path)) {
      const loaded = papershelf.run(`data/${path}.js`).then(() => {
        const read = parcels.get(path);
        if (!read) throw new Error(`nothing came from ${path}`);
        parcels.delete(path);
        return read();
      });
      loaded.catch(() => asked.delete(path));
      asked.set(path, loaded);
    }
    return asked.get(path);
  };

  /** The storage of the browser, or null: reading the property throws where cookies are forbidden. @param {"localStorage" | "sessionStorage"} name */
  function storage(name) {
    try {
      return globalThis[name];
    } catch {
      return null;
    }
  }

  // All folders on file:// and all sites of one host share a storage: the path of the site parts them.
  const prefix = "papershelf";
  const place = () => decodeURI(new URL(papershelf.base).pathname);

  /**
   * A text kept in this browser under `name`, for this site. What the browser's storage has no room for is kept with the
   * tab; what the tab cannot keep either lives as long as the page.
   */
  papershelf.keep = function (name) {
    const key = `${prefix}:${name}:${place()}`;
    const stores = [storage("localStorage"), storage("sessionStorage")];
    /** @type {string | null} */
    let own = null;
    /** @template T @param {() => T} work */
    const attempt = (work) => {
      try {
        return work();
      } catch {
        return null;
      }
    };
    return {
      key,
      /** All that is kept: browser, tab, page. */
      read: () => [...stores.map((store) => attempt(() => store?.getItem(key))), own].filter((text) => typeof text === "string"),
      /** Where `text` is kept now: "browser", "tab" or "page". What another place kept is dropped only once it is in the browser. */
      write(text) {
        for (const [at, store] of stores.entries()) {
          const done = attempt(() => (store?.setItem(key, text), store?.getItem(key) === text));
          if (!done) continue;
          if (at === 0) attempt(() => stores[1]?.removeItem(key));
          own = null;
          return at ? "tab" : "browser";
        }
        own = text;
        return "page";
      },
      /** Whether something is kept with the tab, for want of room in the browser. */
      waits: () => Boolean(attempt(() => stores[1]?.getItem(key))),
      forget() {
        own = null;
        for (const store of stores) attempt(() => store?.removeItem(key));
      },
      /** Calls `changed` with the new text when another tab writes. */
      watch: (changed) =>
        addEventListener("storage", (event) => {
          if (event.key === key && event.newValue !== null) changed(event.newValue);
        }),
      /** What other folders kept under this name: path and text. */
      elsewhere: () =>
        attempt(() => {
          const start = `${prefix}:${name}:`;
          const [store] = stores;
          const keys = Array.from({ length: store?.length || 0 }, (_, at) => store?.key(at) || "");
          return keys.filter((each) => each.startsWith(start) && each !== key).map((each) => [each.slice(start.length), store?.getItem(each) || ""]);
        }) || [],
    };
  };

  /** @type {HTMLElement | undefined} */
  let corner;
  let falls = 0;
  /**
   * Says `message` in a corner and to screen readers, with an action where there is one.
   */
  papershelf.say = function (message, action) {
    if (!corner) document.body.append((corner = papershelf.make("div", { class: "ps-voice", role: "status" })));
    const voice = corner;
    const text = document.createElement("span");
    text.textContent = message;
    voice.replaceChildren(text);
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = action.label;
      button.addEventListener("click", () => {
        voice.replaceChildren();
        action.act();
      });
      voice.append(button);
    }
    clearTimeout(falls);
    falls = setTimeout(() => voice.replaceChildren(), 8000);
  };

  /**
   * An element: `make("a", {class: "x", href: "…"}, "text", child)`. Text stays text; a function listens to the event of its name.
   */
  papershelf.make = function (name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key, value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  const NUMBERS = new Intl.NumberFormat("en"); // made once: toLocaleString makes one each time
  /** A number as the pages write it: 12,345. */
  papershelf.number = (value) => NUMBERS.format(value);
  /** "1 paper", "12 papers". */
  papershelf.counted = (number) => `${papershelf.number(number)} ${number === 1 ? "paper" : "papers"}`;

  const A_MINUTE = 60000; // which a browser may need to read what it saves
  /** Hands `text` to the reader as a file. */
  papershelf.save = function (file, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = papershelf.make("a", { href: address, download: file });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), A_MINUTE);
  };

  /** @param {string} text @returns {boolean} */
  function copyByHand(text) {
    const field = papershelf.make("textarea", { class: "ps-offscreen" });
    field.value = text;
    document.body.append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }

  /**
   * Puts text on the clipboard, also where the page came from a disk or an insecure server and browsers have no other way.
   */
  papershelf.copy = async function (text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByHand(text);
    }
  };
})();
