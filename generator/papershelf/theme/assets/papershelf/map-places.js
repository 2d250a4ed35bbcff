// Where the papers stand, in cells, so that those in a box or near a point are found without looking at all of them.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const IN_A_CELL = 4; // about

  /** @type {MapParts["places"]} */
  function places(xs, ys) {
    const count = xs.length;
    const side = Math.min(256, Math.max(1, Math.ceil(Math.sqrt(count / IN_A_CELL))));
    const width = (map.EDGE + 1) / side;
    /** @param {number} x @param {number} y */
    const cell = (x, y) => Math.floor(y / width) * side + Math.floor(x / width);
    const starts = new Uint32Array(side * side + 1);
    for (let at = 0; at < count; at++) starts[cell(xs[at], ys[at]) + 1]++;
    for (let at = 0; at < side * side; at++) starts[at + 1] += starts[at];
    const next = starts.slice();
    const held = new Uint32Array(count);
    for (let at = 0; at < count; at++) held[next[cell(xs[at], ys[at])]++] = at;

    /** @param {number} value */
    const into = (value) => Math.min(side - 1, Math.max(0, Math.floor(value / width)));

    /** Calls `visit` for each paper in the cells that a box touches. @param {map.Box} box @param {(at: number) => void} visit */
    function near({ left, top, right, bottom }, visit) {
      for (let row = into(top); row <= into(bottom); row++) {
        for (let at = starts[row * side + into(left)]; at < starts[row * side + into(right) + 1]; at++) visit(held[at]);
      }
    }

    /** How many papers stand in the cells that a box touches: at least those in it. @type {map.Grid["atMost"]} */
    function atMost({ left, top, right, bottom }) {
      let count = 0;
      for (let row = into(top); row <= into(bottom); row++) count += starts[row * side + into(right) + 1] - starts[row * side + into(left)];
      return count;
    }

    /** The papers in a box, in the order of the catalogue. @type {map.Grid["within"]} */
    function within(box) {
      /** @type {number[]} */
      const found = [];
      near(box, (at) => {
        if (xs[at] >= box.left && xs[at] <= box.right && ys[at] >= box.top && ys[at] <= box.bottom) found.push(at);
      });
      return found.sort((a, b) => a - b);
    }

    /** The paper nearest to a point of the window, at most `reach` pixels away; -1 where there is none. @type {map.Grid["nearest"]} */
    function nearest(view, sx, sy, reach) {
      const [left, top] = map.toMap(view, sx - reach, sy - reach);
      const [right, bottom] = map.toMap(view, sx + reach, sy + reach);
      let best = -1;
      let least = reach * reach;
      near({ left, top, right, bottom }, (at) => {
        const [x, y] = map.toScreen(view, xs[at], ys[at]);
        const far = (x - sx) ** 2 + (y - sy) ** 2;
        if (far < least || (far === least && at < best)) [best, least] = [at, far];
      });
      return best;
    }

    return { atMost, nearest, within };
  }

  map.places = places;
})();
