// Which names stand on the map: of the groups that suit the distance, those that do not stand on another; near by, titles.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));

  /** From which nearness to which the names of a level are shown, and their size in pixels. */
  const LEVELS = [
    { from: 0, to: 4, size: 16 },
    { from: 1.7, to: 12, size: 13 },
    { from: 4, to: Infinity, size: 12 },
  ];
  const LINE = 1.2;
  const LETTERS = 25; // of a line
  const LINES = 3;
  const GAP = 6;
  const SHIFTS = [0, -0.75, 0.75, -1.5, 1.5, -2.25, 2.25]; // of its size a name may stand above or below the middle of its group

  /** `text` in lines of about `LETTERS`, `most` of them at most. @param {string} text @returns {string[]} */
  function lines(text, most = LINES) {
    const found = [""];
    for (const word of text.split(/\s+/)) {
      const last = found[found.length - 1];
      if (last && last.length + word.length >= LETTERS) found.push(word);
      else found[found.length - 1] = last ? `${last} ${word}` : word;
    }
    if (found.length <= most) return found;
    return [...found.slice(0, most - 1), `${found[most - 1].slice(0, LETTERS - 1)}…`];
  }

  /** The phrases of a name, each in lines of its own. @param {string} text */
  const phrases = (text) => (text.length <= LETTERS ? [text] : text.split(/(?<=,) /).flatMap((phrase) => lines(phrase, 2)));

  /** The level whose groups one walks between at this distance. @param {number} nearness */
  const level = (nearness) => (nearness < LEVELS[1].from ? 0 : nearness < LEVELS[2].from ? 1 : 2);

  /** @param {map.Room} a @param {map.Room} b */
  const meets = (a, b) => a.l < b.l + b.w + GAP && b.l < a.l + a.w + GAP && a.t < b.t + b.h + GAP / 2 && b.t < a.t + a.h + GAP / 2;

  /**
   * The first of the rooms with the fewest papers.
   * @param {map.Room[]} rooms @param {map.View} view @param {((box: map.Box) => number)} [count]
   */
  function emptiest(rooms, view, count) {
    if (!count) return rooms[0];
    const wide = view.k * view.stretch;
    const held = rooms.map(({ l, t, w, h }) => count({ left: l / wide, right: (l + w) / wide, top: t / view.k, bottom: (t + h) / view.k }));
    return rooms[held.indexOf(Math.min(...held))];
  }

  /**
   * The names that are shown: broad ones first, then those of most papers. It does not matter which part of the map is in the
   * window, so that no name comes or goes while the map is moved. A name stands where it covers the fewest papers, as `count` tells them.
   * @type {MapParts["names"]}
   */
  function names(named, view, measure, count) {
    const near = map.nearness(view);
    const wanted = named.filter((each) => each.text && near >= LEVELS[each.level].from && near < LEVELS[each.level].to);
    wanted.sort((a, b) => a.level - b.level || b.weight - a.weight || (a.text < b.text ? -1 : 1));
    /** @type {map.Room[]} */
    const taken = [];
    /** @type {map.Placed[]} */
    const found = [];
    for (const each of wanted) {
      const { size } = LEVELS[each.level];
      const parts = phrases(each.text);
      const wide = Math.max(...parts.map((part) => measure(part, size)));
      const high = parts.length * size * LINE;
      const edge = Math.max(0, (view.w - map.EDGE * view.k * view.stretch) / 2 - 4); // free beside the whole map
      const last = map.EDGE * view.k * view.stretch + edge - wide;
      const middle = each.x * view.k * view.stretch;
      if (found.some((other) => other.text === each.text)) continue;
      const l = Math.max(-edge, Math.min(middle - wide / 2, last));
      const rooms = (count ? SHIFTS : [0]).map((shift) => ({ l, t: each.y * view.k - high / 2 + shift * size, w: wide, h: high }));
      const inside = rooms.filter(({ t }, at) => !at || (t >= 0 && t + high <= map.EDGE * view.k));
      const room = emptiest(inside.filter((room) => !taken.some((other) => meets(room, other))), view, count);
      if (!room) continue;
      taken.push(room);
      found.push({ ...each, lines: parts, size, left: room.l - middle, top: room.t - each.y * view.k, wide, high });
    }
    return found;
  }

  /**
   * Where the title of a point stands: `gap` under it, above one at the lower edge, and whole between the sides of the window.
   * @type {MapParts["under"]}
   */
  function under(view, [x, y], gap, w, h) {
    const l = Math.max(0, Math.min(x - w / 2, view.w - w));
    return { l, t: y + gap + h <= view.h ? y + gap : y - gap - h, w, h };
  }

  Object.assign(map, { level, lines, names, under });
})();
