papershelf.search.shard("spelling/dg38ozcg",["Ah2oAmeiAtwo",":#:"])
