papershelf.search.shard("spelling/4o7krgwu",["AmoreiraAneurips","$#"])
