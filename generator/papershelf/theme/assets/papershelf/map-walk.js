// Walking over the map by keys: arrows go to the next group or paper, Enter goes nearer, Escape back.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const map = (papershelf.map ||= /** @type {any} */ ({}));
  const PAPERS = 3; // the depth below the levels of groups
  const FEW = 3; // papers of a group that need no finer groups
  /** @type {Record<string, [x: number, y: number]>} */
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const STEP = 0.25; // of the window

  /** @type {MapParts["walk"]} */
  function walk(data, stage, on) {
    let depth = 0;
    let group = -1;
    let paper = -1;

    /** @param {number} level */
    const atDepth = (level) => [...data.groups.keys()].filter((number) => data.groups[number].level === level);
    /** @param {number} place */
    const spot = (place) => ({ x: data.xs[place], y: data.ys[place] });
    const here = () => (paper >= 0 ? spot(paper) : group >= 0 ? data.groups[group] : stage.view());

    /** @type {map.Walk["boxOf"]} */
    function boxOf(places) {
      const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
      for (const place of places) {
        const { x, y } = spot(place);
        Object.assign(box, { left: Math.min(box.left, x), right: Math.max(box.right, x), top: Math.min(box.top, y), bottom: Math.max(box.bottom, y) });
      }
      return box;
    }

    /** The number whose point is nearest; -1 of none. @param {number[]} numbers @param {(number: number) => map.Point} at @param {map.Point} to */
    const nearestTo = (numbers, at, { x, y }) =>
      numbers.reduce((best, each) => (best < 0 || Math.hypot(at(each).x - x, at(each).y - y) < Math.hypot(at(best).x - x, at(best).y - y) ? each : best), -1);

    /** @param {number} number */
    function toGroup(number, fly = true) {
      [group, paper, depth] = [number, -1, data.groups[number].level];
      if (fly) stage.fly({ ...stage.view(), x: data.groups[number].x, y: data.groups[number].y });
      on.group(number);
    }

    /** @param {number} place */
    function toPaper(place) {
      [paper, depth] = [place, PAPERS];
      stage.fly({ ...stage.view(), ...spot(place) });
      on.paper(place);
    }

    /** Into the group one stands at: to its finer groups, or to its papers. */
    function nearer() {
      if (paper >= 0) return on.open(paper);
      if (group < 0) {
        const first = nearestTo(atDepth(0), (number) => data.groups[number], stage.view());
        return first >= 0 ? toGroup(first) : toPaper(nearestTo([...data.xs.keys()], spot, stage.view())); // papers without groups
      }
      const members = data.members(group);
      stage.fly(map.around(stage.view(), boxOf(members)));
      for (let level = depth + 1; level < PAPERS && members.length > FEW; level++) {
        const inside = [...new Set(members.map((place) => data.groupOf(level, place)))].filter((number) => number >= 0);
        if (inside.length > 1) return toGroup(nearestTo(inside, (number) => data.groups[number], here()), false);
      }
      [paper, depth] = [nearestTo(members, spot, here()), PAPERS];
      return on.paper(paper);
    }

    /** From papers to their group, from a group to the broader one, and off the map. */
    function back() {
      const from = paper >= 0 ? paper : group >= 0 ? data.members(group)[0] : -1;
      const level = paper >= 0 && group >= 0 ? data.groups[group].level : depth - 1;
      paper = -1;
      if (from < 0 || level < 0) {
        [group, depth] = [-1, 0];
        stage.fly(map.all(stage.view()));
        return on.leave();
      }
      const number = data.groupOf(level, from);
      if (number < 0) return on.leave();
      stage.fly(level ? map.around(stage.view(), boxOf(data.members(number))) : map.all(stage.view()));
      return toGroup(number, false);
    }

    /** @param {[x: number, y: number]} direction */
    function arrow([dx, dy]) {
      if (paper >= 0) {
        const { k, stretch, w, h } = stage.view();
        const far = { x: w / (k * stretch), y: h / k };
        const { x, y } = here();
        const around = data.grid.within({ left: x - far.x, right: x + far.x, top: y - far.y, bottom: y + far.y }).filter((place) => place !== paper);
        const next = map.beside(around.map(spot), { x, y }, [dx, dy]);
        return next < 0 ? on.tell("No paper further that way.") : toPaper(around[next]);
      }
      const numbers = atDepth(depth).filter((number) => number !== group);
      if (group < 0) return nearer();
      const next = map.beside(numbers.map((number) => data.groups[number]), here(), [dx, dy]);
      return next < 0 ? on.tell("No group further that way.") : toGroup(numbers[next]);
    }

    /** @type {map.Walk["key"]} */
    function key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { w, h } = stage.view();
      /** @param {number} factor */
      const zoom = (factor) => stage.fly(map.zoomed(stage.view(), factor));
      /** @type {Record<string, () => void>} */
      const acts = {
        Enter: nearer,
        Escape: back,
        "+": () => zoom(1.5),
        "=": () => zoom(1.5),
        "-": () => zoom(1 / 1.5),
        0: () => stage.fly(map.all(stage.view())),
        f: on.list,
      };
      const direction = ARROWS[event.key];
      if (direction && event.shiftKey) stage.fly(map.panned(stage.view(), -direction[0] * STEP * w, -direction[1] * STEP * h));
      else if (direction) arrow(direction);
      else if (Object.hasOwn(acts, event.key)) acts[event.key]();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    return {
      key,
      boxOf,
      /** Goes on from a paper that was reached otherwise. */
      from(place) {
        [paper, depth] = [place, PAPERS];
        group = data.groupOf(2, place);
      },
      fromGroup: (number) => toGroup(number, false),
    };
  }

  map.walk = walk;
})();
