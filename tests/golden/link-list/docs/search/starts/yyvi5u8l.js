papershelf.search.shard("starts/yyvi5u8l",{"g":"glass","gl":"glass"})
