papershelf.search.shard("spelling/9a2p7afj",["AbrechtApollenAqueensAreviewAsecondAtanaka","#::;:#"])
