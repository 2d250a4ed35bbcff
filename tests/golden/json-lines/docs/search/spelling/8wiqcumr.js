papershelf.search.shard("spelling/8wiqcumr",["AeditorialAparagraph",":#"])
