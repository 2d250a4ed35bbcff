// Facts and laws of the reading list as a value. Run by tests/test_scripts.py, or: node --test tests/scripts
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
for (const name of ["reading-store", "reading-link", "reading-export", "reading-import"]) require(`${scripts}/${name}.js`);
const { reading, link, formats, imports } = globalThis.papershelf;

const paper = (id) => ({ id, title: `The title of ${id}` });
const ids = (list) => reading.entries(list).map((entry) => entry.id);
const listOf = (...names) => reading.add(new Map(), names.map(paper), 1);

/** Numbers that look random and are the same every time. */
function numbers(seed) {
  return (below) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 8) % below;
}

/** A list after some changes of every kind. */
function anyList(random) {
  let list = new Map();
  for (let step = 0; step < 12; step++) {
    const id = `p${random(5)}`;
    const now = 1 + random(8);
    const work = random(5);
    if (work === 0) list = reading.add(list, [{ id, title: `T${random(3)}` }], now);
    if (work === 1) list = reading.remove(list, id, now);
    if (work === 2) list = reading.change(list, id, "read", random(2) === 1, now);
    if (work === 3) list = reading.change(list, id, "note", `note ${random(3)}`, now);
    if (work === 4) list = reading.move(list, id, random(5), now);
  }
  return list;
}

const sorted = (list) => [...list.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

test("what was saved last stands first, and what is there already stays where it is", () => {
  const list = reading.add(listOf("a", "b"), [paper("c"), paper("a")], 2);
  assert.deepEqual(ids(list), ["c", "a", "b"]);
});

test("copies become one list, in any order and however often", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = numbers(seed);
    const [a, b, c] = [anyList(random), anyList(random), anyList(random)];
    assert.deepEqual(sorted(reading.merge(a, b)), sorted(reading.merge(b, a)), `seed ${seed}`);
    assert.deepEqual(sorted(reading.merge(a, reading.merge(b, c))), sorted(reading.merge(reading.merge(a, b), c)), `seed ${seed}`);
    assert.deepEqual(sorted(reading.merge(a, a)), sorted(a));
  }
});

test("two tabs that save different papers end with both", () => {
  const before = listOf("a");
  const [one, other] = [reading.add(before, [paper("b")], 5), reading.add(before, [paper("c")], 6)];
  assert.deepEqual(new Set(ids(reading.merge(one, other))), new Set(["a", "b", "c"]));
});

test("what one tab took off, an old copy of another does not bring back", () => {
  const before = listOf("a", "b");
  assert.deepEqual(ids(reading.merge(before, reading.remove(before, "a", 5))), ["b"]);
});

test("a paper that comes back has its note again", () => {
  const noted = reading.change(listOf("a"), "a", "note", "read the proof", 2);
  const back = reading.add(reading.remove(noted, "a", 3), [paper("a")], 4);
  assert.equal(back.get("a").note, "read the proof");
});

test("a paper can be moved anywhere, again and again", () => {
  let list = listOf("a", "b", "c", "d");
  assert.deepEqual(ids(reading.move(list, "d", 0, 2)), ["d", "a", "b", "c"]);
  assert.deepEqual(ids(reading.move(list, "a", 99, 2)), ["b", "c", "d", "a"]);
  for (let step = 0; step < 3000; step++) {
    const [, second] = ids(list);
    list = reading.move(list, step % 2 ? second : "d", 1, step + 2); // halves the same gap until no number is left in it
    assert.equal(new Set(reading.entries(list).map((entry) => entry.place)).size, 4);
  }
});

test("a renamed paper stays, with note, mark and place", () => {
  let list = reading.change(listOf("x", "old-name", "y"), "old-name", "note", "mine", 2);
  list = reading.renamed(list, new Map([["old-name", "new-name"]]), 3);
  assert.deepEqual(ids(list), ["x", "new-name", "y"]);
  assert.equal(list.get("new-name").note, "mine");
  assert.deepEqual(ids(reading.merge(list, listOf("old-name"))), ["x", "new-name", "y"]);
});

test("two papers that turn out to be one keep both notes", () => {
  let list = listOf("a", "b");
  list = reading.change(reading.change(list, "a", "note", "first", 2), "b", "note", "second", 2);
  list = reading.renamed(list, new Map([["a", "b"]]), 3);
  assert.deepEqual(ids(list), ["b"]);
  assert.equal(list.get("b").note, "second\n\nfirst");
});

test("a list outlives the storage", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const list = anyList(numbers(seed));
    assert.deepEqual(sorted(reading.parse(reading.serialise(list, 10)).list), sorted(list));
  }
});

test("what is no list is told, and what can be read of it is read", () => {
  for (const text of ["", "null", "[]", "{", '{"entries": 3}', "<b>no</b>"]) assert.notEqual(reading.parse(text).problem, "");
  const some = reading.parse('{"version": 1, "entries": [{"id": "a", "kept": true, "place": null, "note": 5}, {"id": "<img>"}, 7, null]}');
  assert.deepEqual(ids(some.list), ["a"]);
  assert.match(some.problem, /3 of 4/);
  assert.ok(reading.parse('{"version": 2, "entries": []}').newer);
});

test("ids are the names of pages and nothing else", () => {
  for (const good of ["a", "a-b-2", "x".repeat(80)]) assert.ok(reading.isId(good), good);
  for (const bad of ["", "A", "a/b", "../a", "a--b", "-a", "a b", "<b>", "__proto__", "é", "x".repeat(300), 5, null]) assert.ok(!reading.isId(bad), String(bad));
});

test("a link gives back the list that it carries", () => {
  const few = ["a", "b-c", "d"];
  assert.deepEqual(link.fromFragment(link.toFragment(few, null)), { ids: few, codes: [], strange: 0 });
  const many = Array.from({ length: 5000 }, (_, at) => `a-paper-with-a-rather-long-title-number-${at}`);
  const short = link.toFragment(many, Uint32Array.from(many, link.hash));
  assert.ok(short.length < 41000);
  const { ids: named, codes, strange } = link.fromFragment(short);
  const meant = new Map(many.map((id) => [link.hash(id), id]));
  assert.deepEqual(new Set([...named, ...codes.map((code) => meant.get(code))]), new Set(many));
  assert.equal(strange, 0);
});

test("two ids of one code are written out", () => {
  const many = Array.from({ length: 100 }, (_, at) => `a-paper-with-a-rather-long-title-number-${at}`);
  const hashes = Uint32Array.from([...many.map(link.hash), link.hash(many[0])]);
  assert.ok(link.toFragment(many, hashes).includes(`${many[0]},~`));
});

test("markup, blanks and stray signs in a link are counted and dropped", () => {
  const found = link.fromFragment("#list=a,%3Cscript%3Ealert(1)%3C/script%3E,%zz,javascript:alert(1),../b,~!!!!!!");
  assert.deepEqual(found.ids, ["a"]);
  assert.equal(found.codes.length, 0);
  assert.equal(found.strange, 5);
  assert.equal(link.fromFragment("#paper=a"), null);
});

const NOTE = 'Half of it: {a} \\b ~c^d_e & 100 % #1 $x$ <b> "q" unbalanced } here\n\n  second @misc{x, line\nTY  - no\n* last';
const row = (id) => ({
  title: "Ein Título [with] *stars* and `code`",
  byline: "Ada Example · 2020",
  bibtex: `@misc{key-${id},\n  title = {A {T}itle},\n  doi = {10.1000/${id}}\n}\n`,
  ris: `TY  - GEN\nTI  - A title\nDO  - 10.1000/${id}\nER  - \n`,
  csl: { id, type: "article", title: "A title", DOI: `10.1000/${id}` },
});

for (const [name, format] of Object.entries(formats)) {
  test(`what is exported as ${name} is taken in again`, () => {
    const items = [
      { id: "a-b", title: "A", read: true, note: NOTE, row: row("a-b") },
      { id: "gone", title: "Gone {now} 100% & \\more", read: false, note: "", row: null },
      { id: "c", title: "C", read: false, note: "one line", row: row("c") },
    ];
    const found = imports.fromText(format.write(items, "https://example.org/x/"));
    assert.deepEqual(found.map(({ id, read, note }) => ({ id, read, note })), items.map(({ id, read, note }) => ({ id, read, note })));
  });
}

test("lists of other programs are read by DOI and title", () => {
  const bib = imports.fromText('% made elsewhere\n@article{x1, title = "The {DOI} of {\\"U}ber", year = 2020,\n doi={https://doi.org/10.1/AB}}\n@book{y, title={Open');
  assert.deepEqual(bib.map(({ doi, title }) => [doi, title]), [["10.1/ab", 'The DOI of \\"Uber'], ["", "Open"]]);
  const ris = imports.fromText("TY  - JOUR\r\nT1  - A title\r\nDO  - 10.1/x\r\nN1  - seen\r\nER  - \r\n");
  assert.deepEqual([ris[0].title, ris[0].doi, ris[0].note], ["A title", "10.1/x", "seen"]);
});

test("what is not a list is refused", () => {
  for (const text of ["", "hello", "{}", "[]", "[1, null]", '{"a": [1]}', "\x89PNG\r\n", "<html>", '{"entries": []}', "- plain item"]) {
    assert.equal(imports.fromText(text), null, JSON.stringify(text));
  }
});

test("ids of an import are checked", () => {
  const found = imports.fromText('{"items": [{"id": "<img src=x>", "title": "T"}, {"id": "../../x"}]}');
  assert.deepEqual(found, [{ id: "", doi: "", title: "T", read: false, note: "" }]);
});

test("titles agree whatever their accents, signs and blanks", () => {
  assert.equal(imports.fold("Naïve–Bayes: “Straße” (2nd)"), "naivebayesstrasse2nd");
});
