// How often a half-remembered description finds its paper: node bench/search_memories.mjs SITE
//
// SITE is the built site of this project; search_memories.tsv has the id of a paper and what somebody may remember of it, a line.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { engine, ids } from "./search.mjs";

const asked = await engine(process.argv[2]);
const lines = readFileSync(join(import.meta.dirname, "search_memories.tsv"), "utf-8").split("\n").filter(Boolean);
let [first, three] = [0, 0];
for (const line of lines) {
  const [id, remembered] = line.split("\t");
  const at = (await ids(asked, remembered)).indexOf(id);
  if (at === 0) first++;
  if (at >= 0 && at < 3) three++;
  else console.log(`${at < 0 ? "not found" : "place " + (at + 1)}: ${remembered} (${id})`);
}
console.log(`${lines.length} descriptions: the paper is first for ${first}, in the first three for ${three}`);
