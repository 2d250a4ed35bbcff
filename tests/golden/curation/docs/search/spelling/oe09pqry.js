papershelf.search.shard("spelling/oe09pqry",["AflyBogAmeiArunAseaCe","#####;"])
