papershelf.search.shard("spelling/e6um1r6u",["ArowAseaAtab","::#"])
