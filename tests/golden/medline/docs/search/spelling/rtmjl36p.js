papershelf.search.shard("spelling/rtmjl36p",["Aabstract","#"])
