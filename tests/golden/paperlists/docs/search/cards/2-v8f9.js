papershelf.search.shard("cards/2-v8f9",[[22,"paper","","Queens that Pipe","Amara Okafor, Mei Tanaka · HIVE 2023 · 2023","How queens are heard.",[],""]])
