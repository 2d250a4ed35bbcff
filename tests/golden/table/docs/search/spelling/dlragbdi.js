papershelf.search.shard("spelling/dlragbdi",["AokaforAquotesAtanaka","###"])
