// Facts and laws of the map: what is in view, who is near, what is painted and named. Run by tests/test_scripts.py.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
for (const name of ["map-view", "map-places", "map-paint", "map-names", "map-telling"]) require(`${scripts}/${name}.js`);
const { map } = globalThis.papershelf;

/** Numbers below `below` that look random and are the same every time. */
function numbers(seed) {
  return (below) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 8) % below;
}
const near = (a, b, by = 1e-6) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);
const view = map.whole(800, 500, 50);

test("the whole map is within its window", () => {
  for (const [w, h] of [[800, 500], [360, 640], [2000, 300], [10, 10]]) {
    for (const [x, y] of [[0, 0], [map.EDGE, map.EDGE]]) {
      const [sx, sy] = map.toScreen(map.whole(w, h, 9), x, y);
      assert.ok(sx >= 0 && sx <= w && sy >= 0 && sy <= h);
    }
  }
});

test("a paper at the edge of the map is painted in a window of any size", () => {
  for (const [w, h] of [[296, 460], [800, 500], [1400, 120], [60, 60]]) {
    const whole = map.whole(w, h, 9);
    const [xs, ys] = [Uint16Array.of(0, map.EDGE, 0, map.EDGE), Uint16Array.of(0, 0, map.EDGE, map.EDGE)];
    for (let at = 0; at < 4; at++) {
      const pixels = new Uint32Array(w * h);
      const palette = map.palette([0, 0, 0], [[255, 255, 255]]);
      map.points({ pixels, view: whole, xs: xs.slice(at, at + 1), ys: ys.slice(at, at + 1), colours: Uint8Array.of(0), meant: Uint8Array.of(1), palette, radius: 7 });
      assert.ok(pixels.includes(palette.bright[4][0]), `${w} × ${h}, corner ${at}`);
    }
  }
});

test("what is under the pointer stays there while one goes nearer", () => {
  const [x, y] = map.toMap(view, 300, 200);
  const [sx, sy] = map.toScreen(map.zoomed(view, 3, 300, 200), x, y);
  near(sx, 300);
  near(sy, 200);
});

test("nobody goes off the map, nor nearer than is of use", () => {
  const far = map.panned(view, 1e9, -1e9);
  assert.deepEqual([far.x, far.y], [0, map.EDGE]);
  near(map.nearness(map.zoomed(view, 1e9)), 50);
  near(map.nearness(map.zoomed(view, 1e-9)), 0.7);
});

test("a flight begins and ends where it should, and a window of another size shows the same middle", () => {
  const to = map.zoomed(view, 8, 100, 100);
  for (const [part, end] of [[0, view], [1, to]]) {
    const at = map.onTheWay(view, to, part);
    ["x", "y", "k"].forEach((key) => near(at[key], end[key], 1e-3));
  }
  const other = map.resized(to, 300, 700);
  assert.deepEqual([other.x, other.y, other.w, other.h], [to.x, to.y, 300, 700]);
  near(map.nearness(other), 8);
});

test("an arrow goes to the nearest that way, not to what is aside or behind", () => {
  const points = [{ x: 10, y: 0 }, { x: 4, y: 9 }, { x: -3, y: 0 }, { x: 6, y: 1 }];
  assert.equal(map.beside(points, { x: 0, y: 0 }, [1, 0]), 3);
  assert.equal(map.beside(points, { x: 0, y: 0 }, [-1, 0]), 2);
  assert.equal(map.beside(points, { x: 0, y: 0 }, [0, -1]), -1);
});

test("cells find the papers that a look at all of them finds", () => {
  const random = numbers(7);
  for (const count of [0, 1, 30, 3000]) {
    const xs = Uint16Array.from({ length: count }, () => random(65536));
    const ys = Uint16Array.from({ length: count }, () => random(65536));
    const grid = map.places(xs, ys);
    const all = [...xs.keys()];
    for (let turn = 0; turn < 20; turn++) {
      const [left, top] = [random(70000) - 3000, random(70000) - 3000];
      const box = { left, top, right: left + random(30000), bottom: top + random(30000) };
      const inside = all.filter((at) => xs[at] >= box.left && xs[at] <= box.right && ys[at] >= box.top && ys[at] <= box.bottom);
      assert.deepEqual(grid.within(box), inside);
      assert.ok(grid.atMost(box) >= inside.length);
      const [sx, sy] = [random(800), random(500)];
      const far = (at) => Math.hypot(...map.toScreen(view, xs[at], ys[at]).map((value, axis) => value - [sx, sy][axis]));
      const best = all.filter((at) => far(at) < 20).reduce((least, at) => (least < 0 || far(at) < far(least) ? at : least), -1);
      assert.equal(grid.nearest(view, sx, sy, 20), best);
    }
  }
});

test("a point is painted in its colour where it stands, dim when others are meant, and never beyond the picture", () => {
  const palette = map.palette([255, 255, 255], [[0, 0, 0], [200, 0, 0]]);
  const [xs, ys] = [Uint16Array.of(32767, 0, 65535), Uint16Array.of(32767, 0, 65535)];
  const picture = { view: map.whole(80, 50, 9), xs, ys, colours: Uint8Array.of(1, 0, 0), palette, radius: 3 };
  for (const [meant, expected] of [[null, 0xff0000c8], [Uint8Array.of(1, 0, 0), 0xff0000c8], [Uint8Array.of(0, 1, 1), 0xffbfbff1]]) {
    const pixels = new Uint32Array(80 * 50);
    map.points({ ...picture, meant, pixels });
    assert.equal(pixels[25 * 80 + 40].toString(16), expected.toString(16));
    assert.equal(pixels[25 * 80 + 20], 0xffffffff);
  }
  const pixels = new Uint32Array(80 * 50);
  map.points({ ...picture, meant: null, pixels, view: { ...picture.view, x: -60000, y: -60000 } });
  assert.ok(pixels.every((pixel) => pixel === 0xffffffff));
});

test("points cover no more of the window where there are more of them", () => {
  const covered = (count) => (count * Math.PI * map.radius(view, count) ** 2) / (800 * 500);
  assert.ok(covered(20000) < 0.3);
  assert.ok(map.radius(view, 100) > map.radius(view, 5000));
});

test("no name stands on another, broad ones come first, and moving the map changes none", () => {
  const random = numbers(3);
  const named = Array.from({ length: 300 }, (_, at) => ({ level: at % 3, text: `name ${at}`, x: random(65536), y: random(65536), weight: random(90) }));
  const measure = (text, size) => text.length * size * 0.5;
  for (const factor of [1, 2, 3, 5, 20]) {
    const at = map.zoomed(view, factor);
    const shown = map.names(named, at, measure);
    const boxes = shown.map((each) => [each.x * at.k * at.stretch + each.left, each.y * at.k + each.top, each.wide, each.high]);
    boxes.forEach(([l, t, w, h], one) => boxes.slice(one + 1).forEach(([ol, ot, ow, oh]) => assert.ok(l >= ol + ow || ol >= l + w || t >= ot + oh || ot >= t + h)));
    assert.ok(shown.length > 3);
    assert.deepEqual(map.names(named, map.panned(at, 77, -31), measure).map(({ text }) => text), shown.map(({ text }) => text));
  }
  assert.ok(map.names(named, view, measure).every(({ level }) => level === 0));
  const lines = map.lines("a very long name, with many words, that has no end at all and goes on and on");
  assert.ok(lines.length === 3 && lines.every((line) => line.length <= 26) && lines[2].endsWith("…"));
});

test("a name stands where it covers the fewest papers, near its group and inside of the map", () => {
  const measure = (text, size) => text.length * size * 0.5;
  const shown = (y, covered) => {
    const papers = covered.map((each) => [32768, each / view.k]);
    const count = ({ left, right, top, bottom }) => papers.filter(([px, py]) => px >= left && px <= right && py >= top && py <= bottom).length;
    const [name] = map.names([{ level: 0, text: "tides", x: 32768, y: y / view.k, weight: 1 }], view, measure, count);
    return Math.round((name.top + name.high / 2) * 100) / 100;
  };
  assert.equal(shown(200, []), 0);
  assert.equal(shown(200, [200]), -12);
  assert.equal(shown(200, [200, 188]), 12);
  assert.equal(shown(200, [188, 200, 212, 224]), -24);
  assert.equal(shown(2, [2]), 12);
});

test("a title stands under its point, and nowhere out of the window", () => {
  assert.deepEqual(map.under(view, [400, 250], 5, 120, 40), { l: 340, t: 255, w: 120, h: 40 });
  assert.deepEqual(map.under(view, [400, 470], 5, 120, 40), { l: 340, t: 425, w: 120, h: 40 });
  assert.equal(map.under(view, [20, 250], 5, 120, 40).l, 0);
  assert.equal(map.under(view, [790, 250], 5, 120, 40).l, 680);
});

test("telling words are those that are common here and rare elsewhere", () => {
  const words = [["everywhere", 100], ["here", 6], ["once", 2]];
  const held = [[0, 1], [0, 1], [0, 1], [0, 1], [0, 2]];
  assert.deepEqual(map.telling(held, words, 100), [{ phrase: "here", count: 4 }]);
  assert.deepEqual(map.telling([], words, 100), []);
});
