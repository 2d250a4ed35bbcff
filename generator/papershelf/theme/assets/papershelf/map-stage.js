// The canvas of the map: draws what is in view when something changed, and turns pointers into moves, hovers, taps and frames.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const { make } = papershelf;
  const FLIGHT = 450; // milliseconds
  const STILL = 5; // pixels that a finger may slip in a tap
  /** @type {Record<string, number>} */
  const REACH = { mouse: 10, pen: 14, touch: 22 }; // pixels around a point that count as on it
  const TITLES = 50; // papers in view from which on their titles are not written
  const FEW = 12; // papers of a map that has titles from afar
  const SPARSE = 2000; // papers of a map on which a name finds room between them
  const TITLE = 11.5;
  const CALM = 400; // milliseconds after the page scrolled in which a wheel scrolls on

  const fonts = "system-ui, sans-serif";
  /** @param {number} size @param {number} weight */
  const fontOf = (size, weight) => `${weight} ${size}px ${fonts}`;

  /** @type {MapParts["stage"]} */
  function stage(data, on) {
    const canvas = make("canvas", { "aria-hidden": "true" });
    const drawn = make("div", { class: "ps-map-drawn", hidden: true });
    const element = make("div", { class: "ps-map-stage", tabindex: "0", role: "application", "aria-roledescription": "map",
      "aria-label": `Map of ${data.count} papers`, "aria-describedby": "ps-map-help" }, canvas, drawn);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
    const probe = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d", { willReadFrequently: true }));
    /** @type {map.Scene} */
    const scene = { colours: new Uint8Array(data.count), meant: null, marks: [], group: -1, framing: false };
    let view = map.whole(1, 1, map.most(data.count));
    /** @type {{from: map.View, to: map.View, start: number} | null} */
    let flight = null;
    /** @type {{image: ImageData, pixels: Uint32Array} | null} */
    let picture = null;
    /** @type {{palette: map.Palette, background: string, text: string, accent: string}} */
    let ink;
    let asked = 0;

    /** A colour of the stylesheet, as the page has it now. @param {string} name @param {string} otherwise @returns {map.Rgb} */
    function rgb(name, otherwise) {
      probe.fillStyle = otherwise;
      probe.fillStyle = getComputedStyle(document.body).getPropertyValue(name).trim() || otherwise;
      const plain = /^#(..)(..)(..)$/.exec(String(probe.fillStyle));
      if (plain) return [parseInt(plain[1], 16), parseInt(plain[2], 16), parseInt(plain[3], 16)]; // read pixels may be blurred against tracking
      probe.clearRect(0, 0, 1, 1);
      probe.fillRect(0, 0, 1, 1);
      const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    }

    function repaint() {
      /** @param {map.Rgb} colour */
      const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;
      const background = rgb("--md-default-bg-color", "#ffffff");
      const colours = [rgb("--ps-map-other", "#9aa0a0"), ...Array.from({ length: 8 }, (_, at) => rgb(`--ps-facet-${at}`, "#3b6ea5"))];
      ink = { palette: map.palette(background, colours), background: css(background), text: css(rgb("--md-typeset-color", "#222222")),
        accent: css(rgb("--md-accent-fg-color", "#0d4257")) };
      redraw();
    }

    function redraw() {
      if (!asked) asked = requestAnimationFrame(draw);
    }

    /** @type {Map<string, number>} */
    const widths = new Map();
    /** @param {string} text @param {number} size */
    function measure(text, size) {
      const name = `${size}${text}`;
      let wide = widths.get(name);
      if (wide === undefined) {
        context.font = fontOf(size, 600);
        widths.set(name, (wide = context.measureText(text).width));
      }
      return wide;
    }

    /** @type {{k: number, w: number, names: map.Placed[]}} */
    let placed = { k: 0, w: 0, names: [] };
    function names() {
      if (placed.k !== view.k || placed.w !== view.w) {
        placed = { k: view.k, w: view.w, names: map.names(data.groups, view, measure, data.count > SPARSE ? undefined : papersIn) };
      }
      return placed.names;
    }

    /** How many papers have a part of their point in `box`. @param {map.Box} box */
    function papersIn({ left, top, right, bottom }) {
      const high = map.radius(view, data.count) / view.k;
      const wide = high / view.stretch;
      return data.grid.within({ left: left - wide, top: top - high, right: right + wide, bottom: bottom + high }).length;
    }

    /** @param {number} now */
    function draw(now) {
      asked = 0;
      if (flight) {
        const part = Math.min(1, (now - flight.start) / FLIGHT);
        view = part < 1 ? map.onTheWay(flight.from, flight.to, Math.max(0, part)) : flight.to;
        if (part < 1) redraw();
        else flight = null;
      }
      if (!picture) return;
      const scale = canvas.width / view.w;
      const fine = { ...view, k: view.k * scale, w: canvas.width, h: canvas.height };
      const radius = map.radius(view, data.count);
      const { colours, meant } = scene;
      map.points({ pixels: picture.pixels, view: fine, xs: data.xs, ys: data.ys, colours, meant, palette: ink.palette, radius: radius * scale });
      context.putImageData(picture.image, 0, 0);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      drawMarks(radius);
      drawNames(radius);
      context.setTransform(1, 0, 0, 1, 0, 0);
      on.moved();
    }

    /** @param {number} radius */
    function drawMarks(radius) {
      context.strokeStyle = ink.text;
      context.lineWidth = 2;
      for (const place of scene.marks) {
        const [x, y] = map.toScreen(view, data.xs[place], data.ys[place]);
        context.beginPath();
        context.arc(x, y, radius + 4, 0, 7);
        context.stroke();
      }
    }

    /** @param {string} text @param {number} x @param {number} y @param {number} size @param {number} weight @param {string} colour */
    function write(text, x, y, size, weight, colour) {
      context.font = fontOf(size, weight);
      context.strokeStyle = ink.background;
      context.lineWidth = size / 3;
      context.strokeText(text, x, y);
      context.fillStyle = colour;
      context.fillText(text, x, y);
    }

    /** @param {number} radius */
    function drawNames(radius) {
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineJoin = "round";
      /** @type {{l: number, t: number, w: number, h: number}[]} */
      const taken = [];
      const walked = scene.group >= 0 ? data.groups[scene.group] : null;
      const all = names();
      const shown = walked && !all.some((each) => each.text === walked.text && each.level === walked.level)
        ? [...all, ...map.names([{ ...walked, level: map.level(map.nearness(view)) }], view, measure)] : all;
      for (const each of shown) {
        const [x, y] = map.toScreen(view, each.x, each.y);
        if (x + each.wide < 0 || x - each.wide > view.w || y + each.high < 0 || y - each.high > view.h) continue;
        const here = walked && each.text === walked.text;
        each.lines.forEach((line, at) => write(line, x + each.left + each.wide / 2, y + each.top + (at + 0.5) * (each.high / each.lines.length), each.size, 600, here ? ink.accent : ink.text));
        if (here) {
          context.strokeStyle = ink.accent;
          context.lineWidth = 2;
          context.strokeRect(x + each.left - 6, y + each.top - 4, each.wide + 12, each.high + 8);
        }
        taken.push({ l: x + each.left, t: y + each.top, w: each.wide, h: each.high });
      }
      drawTitles(radius, taken);
    }

    /** Titles under their points, above those at the lower edge, once there are few enough in view; those that are not here yet are asked for. @param {number} radius @param {{l: number, t: number, w: number, h: number}[]} taken */
    function drawTitles(radius, taken) {
      const box = map.box(view);
      if ((map.nearness(view) < 2 && data.count > FEW) || data.grid.atMost(box) > 4 * TITLES) return;
      const near = data.grid.within(box);
      if (near.length > TITLES) return;
      const missing = near.filter((place) => !data.rowHere(place));
      if (missing.length) data.rows(missing).then(redraw, () => {});
      for (const place of near) {
        const row = data.rowHere(place);
        if (!row) continue;
        const parts = map.lines(row[1]);
        const [x, y] = map.toScreen(view, data.xs[place], data.ys[place]);
        const wide = Math.max(...parts.map((part) => measure(part, TITLE)));
        const room = map.under(view, [x, y], radius + 3, wide, parts.length * TITLE * 1.2);
        if (taken.some((other) => room.l < other.l + other.w && other.l < room.l + room.w && room.t < other.t + other.h && other.t < room.t + room.h)) continue;
        taken.push(room);
        parts.forEach((part, at) => write(part, room.l + wide / 2, room.t + (at + 0.5) * TITLE * 1.2, TITLE, 400, ink.text));
      }
    }

    function resize() {
      const { clientWidth: w, clientHeight: h } = element;
      if (!w || !h) return;
      const scale = Math.min(2, globalThis.devicePixelRatio || 1);
      canvas.width = Math.round(w * scale);
      canvas.height = Math.round(h * scale);
      const image = context.createImageData(canvas.width, canvas.height);
      picture = { image, pixels: new Uint32Array(image.data.buffer) };
      view = view.w > 1 ? map.resized(view, w, h) : map.whole(w, h, view.most);
      if (flight) flight.to = map.resized(flight.to, w, h);
      redraw();
    }

    /** @param {map.View} to */
    function look(to) {
      flight = null;
      view = to;
      redraw();
    }

    /** @param {map.View} to */
    function fly(to) {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches || !picture) look(to);
      else {
        flight = { from: view, to, start: performance.now() };
        redraw();
      }
    }

    /** @param {MouseEvent} event */
    const where = (event) => {
      const { left, top } = canvas.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    /** @param {map.Point} point @param {string} type */
    const placeAt = ({ x, y }, type) => data.grid.nearest(view, x, y, Math.max(map.radius(view, data.count) + 2, REACH[type] || REACH.mouse));

    /** @type {Map<number, map.Point>} */
    const fingers = new Map();
    /** @type {{start: map.Point, moved: boolean, frame: boolean} | null} */
    let gesture = null;

    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, where(event));
      const frame = (event.shiftKey || scene.framing) && fingers.size === 1;
      gesture = { start: where(event), moved: fingers.size > 1, frame };
    });

    element.addEventListener("pointermove", (event) => {
      const at = where(event);
      const before = fingers.get(event.pointerId);
      if (!before || !gesture) {
        if (event.pointerType === "mouse") on.hover(placeAt(at, "mouse"));
        return;
      }
      if (!gesture.moved && Math.hypot(at.x - gesture.start.x, at.y - gesture.start.y) < STILL) return;
      gesture.moved = true;
      if (gesture.frame) drawFrame(gesture.start, at);
      else if (fingers.size === 1) look(map.panned(view, at.x - before.x, at.y - before.y));
      else pinch(event.pointerId, before, at);
      fingers.set(event.pointerId, at);
    });

    /** @param {number} id @param {map.Point} before @param {map.Point} at */
    function pinch(id, before, at) {
      const other = [...fingers].find(([each]) => each !== id)?.[1] || at;
      /** @param {map.Point} point */
      const apart = (point) => Math.max(10, Math.hypot(point.x - other.x, point.y - other.y));
      const moved = map.panned(view, (at.x - before.x) / 2, (at.y - before.y) / 2);
      look(map.zoomed(moved, apart(at) / apart(before), (at.x + other.x) / 2, (at.y + other.y) / 2));
    }

    /** @param {map.Point} from @param {map.Point} to */
    function drawFrame(from, to) {
      drawn.hidden = false;
      Object.assign(drawn.style, {
        left: `${Math.min(from.x, to.x)}px`, top: `${Math.min(from.y, to.y)}px`,
        width: `${Math.abs(from.x - to.x)}px`, height: `${Math.abs(from.y - to.y)}px`,
      });
    }

    /** @param {PointerEvent} event */
    function lift(event) {
      if (!fingers.delete(event.pointerId) || !gesture) return;
      const { start, moved, frame } = gesture;
      if (fingers.size) return;
      gesture = null;
      drawn.hidden = true;
      const at = where(event);
      if (event.type === "pointercancel") return;
      if (!moved) on.tap(placeAt(at, event.pointerType), event);
      else if (frame) {
        const [left, top] = map.toMap(view, Math.min(start.x, at.x), Math.min(start.y, at.y));
        const [right, bottom] = map.toMap(view, Math.max(start.x, at.x), Math.max(start.y, at.y));
        on.frame({ left, top, right, bottom });
      }
    }
    element.addEventListener("pointerup", lift);
    element.addEventListener("pointercancel", lift);
    element.addEventListener("pointerleave", () => on.hover(-1));
    element.addEventListener("dblclick", (event) => fly(map.zoomed(view, 2, where(event).x, where(event).y)));

    let scrolled = -CALM; // at 0 a wheel would do nothing in the first moments of a page that is soon there
    addEventListener("scroll", () => (scrolled = performance.now()), { passive: true });
    element.addEventListener("wheel", (event) => {
      const farthest = event.deltaY > 0 && map.nearness(view) <= 0.701;
      if (!event.ctrlKey && (farthest || performance.now() - scrolled < CALM)) return; // the reader is scrolling the page
      event.preventDefault();
      const step = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
      const { x, y } = where(event);
      look(map.zoomed(view, Math.exp(-step * (event.ctrlKey ? 0.01 : 0.0018)), x, y));
      on.hover(placeAt({ x, y }, "mouse"));
    }, { passive: false });

    new ResizeObserver(resize).observe(element);
    new MutationObserver(repaint).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
    repaint();

    return {
      element,
      show(change) {
        Object.assign(scene, change);
        redraw();
      },
      view: () => (flight ? flight.to : view),
      fly,
      look,
      onScreen: (place) => map.toScreen(view, data.xs[place], data.ys[place]),
    };
  }

  map.stage = stage;
})();
