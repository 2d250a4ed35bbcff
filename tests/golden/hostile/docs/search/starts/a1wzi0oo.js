papershelf.search.shard("starts/a1wzi0oo",{"q":"quotation quoted","qu":"quotation quoted"})
