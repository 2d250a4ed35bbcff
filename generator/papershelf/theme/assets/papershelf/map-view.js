// What of the map is seen: the middle in the map's units, how many pixels a unit is, and the size of the window. Values only.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));

  const EDGE = 65535;
  const FREE = 0.96; // of the window is used when the whole map is shown
  const RIM = 14; // pixels around it at least: a dot at the edge of the map is whole, and so is the mark around it

  /** @param {number} low @param {number} value @param {number} high */
  const between = (low, value, high) => Math.min(high, Math.max(low, value));

  /** How near one may go: until some ten of `count` papers are in the window, as they stand on average. @type {MapParts["most"]} */
  const most = (count) => Math.max(6, Math.sqrt(count) / 2);

  /** The whole map in a window. @type {MapParts["whole"]} */
  function whole(w, h, most) {
    const [wide, high] = [w, h].map((side) => Math.max(Math.min(FREE * side, side - 2 * RIM), side / 2));
    const stretch = between(0.6, wide / Math.max(1, high), 1.9);
    return { x: EDGE / 2, y: EDGE / 2, k: Math.min(wide / (EDGE * stretch), high / EDGE), stretch, w, h, most };
  }

  /** The whole map in the same window. @type {MapParts["all"]} */
  const all = (view) => whole(view.w, view.h, view.most);

  /** How many times nearer than the whole. @type {MapParts["nearness"]} */
  const nearness = (view) => view.k / all(view).k;

  /** `view` kept where something is to be seen. @type {MapParts["held"]} */
  function held(view) {
    const { k } = all(view);
    return { ...view, k: between(0.7 * k, view.k, view.most * k), x: between(0, view.x, EDGE), y: between(0, view.y, EDGE) };
  }

  /** @type {MapParts["toScreen"]} */
  const toScreen = (view, x, y) => [(x - view.x) * view.k * view.stretch + view.w / 2, (y - view.y) * view.k + view.h / 2];

  /** @type {MapParts["toMap"]} */
  const toMap = (view, sx, sy) => [(sx - view.w / 2) / (view.k * view.stretch) + view.x, (sy - view.h / 2) / view.k + view.y];

  /** `factor` times nearer, with what is at a point of the window staying there. @type {MapParts["zoomed"]} */
  function zoomed(view, factor, sx = view.w / 2, sy = view.h / 2) {
    const near = held({ ...view, k: view.k * factor });
    const [x, y] = toMap(view, sx, sy);
    const [then, there] = toMap(near, sx, sy);
    return held({ ...near, x: near.x + x - then, y: near.y + y - there });
  }

  /** @type {MapParts["panned"]} */
  const panned = (view, dx, dy) => held({ ...view, x: view.x - dx / (view.k * view.stretch), y: view.y - dy / view.k });

  /** The same middle in a window of another size. @type {MapParts["resized"]} */
  const resized = (view, w, h) => held({ ...whole(w, h, view.most), x: view.x, y: view.y, k: nearness(view) * whole(w, h, view.most).k });

  /** What is seen. @type {MapParts["box"]} */
  function box(view) {
    const [left, top] = toMap(view, 0, 0);
    const [right, bottom] = toMap(view, view.w, view.h);
    return { left, top, right, bottom };
  }

  /** A view of all of `box` with some room around it, at most `near` times as near as the whole. @type {MapParts["around"]} */
  function around(view, { left, top, right, bottom }, near = view.most) {
    const from = all(view);
    const wide = (0.7 * view.w) / Math.max(1, (right - left) * from.stretch);
    const high = (0.7 * view.h) / Math.max(1, bottom - top);
    return held({ ...from, k: Math.min(wide, high, near * from.k), x: (left + right) / 2, y: (top + bottom) / 2 });
  }

  /** The view at `part` of the way from one to another: nearness grows by factors. @type {MapParts["onTheWay"]} */
  function onTheWay(from, to, part) {
    const eased = part * part * (3 - 2 * part);
    const k = from.k * (to.k / from.k) ** eased;
    const moved = Math.abs(to.k / from.k - 1) < 1e-6 ? eased : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k); // what is in the middle goes straight
    return { ...to, k, x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved };
  }

  /**
   * The nearest of `points` that lies in a direction, a little aside at most; -1 where there is none.
   * `direction` is a unit step.
   * @type {MapParts["beside"]}
   */
  function beside(points, from, [dx, dy]) {
    let best = -1;
    let least = Infinity;
    points.forEach(({ x, y }, at) => {
      const ahead = (x - from.x) * dx + (y - from.y) * dy;
      const aside = Math.abs((x - from.x) * dy - (y - from.y) * dx);
      if (ahead <= 0 || aside > 1.8 * ahead) return;
      const far = ahead + 1.5 * aside;
      if (far < least) [best, least] = [at, far];
    });
    return best;
  }

  Object.assign(map, { EDGE, all, around, beside, box, held, most, nearness, onTheWay, panned, resized, toMap, toScreen, whole, zoomed });
})();
