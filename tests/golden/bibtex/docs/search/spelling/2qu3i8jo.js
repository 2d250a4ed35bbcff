papershelf.search.shard("spelling/2qu3i8jo",["AlisteningAparagraph",":#"])
