// Points into the pixels of a picture. Written pixel by pixel: without a graphics card, discs drawn by the canvas itself take
// 33 to 130 ms a frame at 20,000 and 67 to 270 at 100,000; these take 0.5 and 1 (bench/map.py).
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const SHADES = 4; // of the rim, from the background to the colour
  const DIM = 0.25; // how much of its colour a point keeps that is not meant

  /** @param {map.Rgb} colour */
  const word = ([red, green, blue]) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0; // as all browsers' machines store it
  /** @param {map.Rgb} from @param {map.Rgb} to @param {number} part @returns {map.Rgb} */
  const mixed = (from, to, part) => /** @type {map.Rgb} */ (from.map((value, at) => Math.round(value + (to[at] - value) * part)));

  /**
   * The colours in every shade as pixels.
   * @type {MapParts["palette"]}
   */
  function palette(background, colours) {
    /** @param {map.Rgb[]} of */
    const shades = (of) => Array.from({ length: SHADES + 1 }, (_, at) => Uint32Array.from(of, (colour) => word(mixed(background, colour, at / SHADES))));
    return { background: word(background), bright: shades(colours), dim: shades(colours.map((colour) => mixed(background, colour, DIM))) };
  }

  const discs = new Map();
  /** The pixels of a disc relative to its middle: `full` ones, those of its `rim` with their shade, and those of the `gap` around it. @param {number} radius @param {number} width */
  function disc(radius, width) {
    const name = `${radius}/${width}`;
    if (discs.has(name)) return discs.get(name);
    const reach = Math.ceil(radius + 1.5);
    /** @type {number[][]} */
    const [full, rim, shades, gap] = [[], [], [], []];
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const covered = Math.round(SHADES * Math.min(1, radius + 0.5 - Math.hypot(dx, dy)));
        if (covered === SHADES) full.push(dy * width + dx);
        else if (covered > 0) {
          rim.push(dy * width + dx);
          shades.push(covered);
        }
        if (covered < SHADES && Math.hypot(dx, dy) < radius + 1.5) gap.push(dy * width + dx);
      }
    }
    const made = { reach, full: Int32Array.from(full), rim: Int32Array.from(rim), shades, gap: radius >= 3 ? Int32Array.from(gap) : new Int32Array(0) };
    if (discs.size > 64) discs.clear();
    discs.set(name, made);
    return made;
  }

  /** @type {MapParts["points"]} */
  function points({ pixels, view, xs, ys, colours, meant, palette: { background, bright, dim }, radius }) {
    pixels.fill(background);
    /** @param {Uint32Array[]} shades @param {number} wanted @param {number} size */
    const pass = (shades, wanted, size) => {
      const { reach, full, rim, shades: rims, gap } = disc(size, view.w);
      const [kx, ky] = [view.k * view.stretch, view.k];
      const [left, top] = [view.w / 2 - view.x * kx + 0.5, view.h / 2 - view.y * ky + 0.5];
      for (let at = 0; at < xs.length; at++) {
        if (meant !== null && meant[at] !== wanted) continue;
        const x = Math.floor(xs[at] * kx + left);
        const y = Math.floor(ys[at] * ky + top);
        if (x < reach || y < reach || x >= view.w - reach || y >= view.h - reach) continue;
        const middle = y * view.w + x;
        const colour = colours[at];
        const solid = shades[SHADES][colour];
        for (let part = 0; part < gap.length; part++) pixels[middle + gap[part]] = background;
        for (let part = 0; part < full.length; part++) pixels[middle + full[part]] = solid;
        for (let part = 0; part < rim.length; part++) {
          const pixel = middle + rim[part];
          if (pixels[pixel] === background) pixels[pixel] = shades[rims[part]][colour];
        }
      }
    };
    if (meant !== null) pass(dim, 0, radius);
    pass(bright, 1, meant === null ? radius : radius * 1.2);
  }

  /** How large points are: they cover a part of the window that does not depend on how many there are. @type {MapParts["radius"]} */
  function radius(view, count) {
    const apart = Math.sqrt((map.EDGE * map.EDGE * view.k * view.k * view.stretch) / Math.max(1, count));
    return Math.round(4 * Math.min(7, Math.max(1.25, 0.17 * apart))) / 4;
  }

  Object.assign(map, { palette, points, radius });
})();
