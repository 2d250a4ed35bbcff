papershelf.search.shard("spelling/eo8zfj9m",["AflyBogAmeiArunAseaCe","##$#$;"])
