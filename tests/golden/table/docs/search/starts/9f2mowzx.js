papershelf.search.shard("starts/9f2mowzx",{"r":"reading row","re":"reading","ro":"row"})
