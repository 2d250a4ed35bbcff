// On file:// browsers refuse to start a worker from a file. This stands in for it there: the script runs in a hidden
// frame of the same page, and messages go back and forth as events. Material's search asks for the name IFrameWorker.
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  /** @param {string} source */
  function load(source, into) {
    return new Promise(function (resolve, reject) {
      var script = into.createElement("script");
      script.src = source;
      script.onload = resolve;
      script.onerror = reject;
      into.head.appendChild(script);
    });
  }

  class FrameWorker extends EventTarget {
    /** @param {string | URL} url */
    constructor(url) {
      super();
      var owner = this;
      var frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "";
      document.body.appendChild(frame);
      var inside = frame.contentWindow;
      inside.importScripts = function () {
        return Array.from(arguments).reduce(function (before, each) {
          return before.then(function () { return load(new URL(each, document.baseURI).href, inside.document); });
        }, Promise.resolve());
      };
      inside.postMessage = function (data) {
        owner.dispatchEvent(new MessageEvent("message", { data: data }));
      };
      this.inside = inside;
      this.ready = load(String(url), inside.document);
    }

    /** @param {unknown} data */
    postMessage(data) {
      var inside = this.inside;
      this.ready.then(function () { inside.dispatchEvent(new inside.MessageEvent("message", { data: data })); });
    }

    terminate() {}
  }

  window.IFrameWorker = window.Worker = FrameWorker;
})();
