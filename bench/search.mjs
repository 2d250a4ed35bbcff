// Asks the search of a built site: node bench/search.mjs SITE QUERIES.jsonl RUN.jsonl
//
// QUERIES has {"query_id", "query"} a line, RUN gets {"query_id", "ids"}: up to 100 ids of papers, best first. The scripts and
// the index are those that a browser loads.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

/** @param {string} file */
function run(file) {
  runInThisContext(readFileSync(file, "utf-8"), file);
}

/** The engine of a built site. @param {string} site */
export async function engine(site) {
  run(join(site, "assets/papershelf/reading-link.js")); // the hash of titles, which every page has
  run(join(site, "search/engine.js"));
  const { search } = globalThis.papershelf;
  const load = search.loader(async (name) => run(join(site, "search", `${name}.js`)));
  return new search.Engine(await search.open(load));
}

/** The ids of the papers that answer a query. @param {any} engine @param {string} query */
export async function ids(engine, query) {
  const { numbers } = await engine.ask(query);
  const cards = await Promise.all(numbers.map((number) => engine.index.card(number)));
  return cards.map((card) => card.url.replace(/^papers\/|\.html$/g, ""));
}

if (process.argv[1] === import.meta.filename) {
  const [site, queries, output] = process.argv.slice(2);
  if (!output) throw new Error("usage: node bench/search.mjs SITE QUERIES.jsonl RUN.jsonl");
  const asked = await engine(site);
  const lines = [];
  for (const line of readFileSync(queries, "utf-8").split("\n").filter(Boolean)) {
    const { query_id, query } = JSON.parse(line);
    lines.push(JSON.stringify({ query_id, ids: await ids(asked, query) }) + "\n");
  }
  writeFileSync(output, lines.join(""));
}
