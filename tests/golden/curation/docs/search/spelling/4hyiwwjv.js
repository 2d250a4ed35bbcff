papershelf.search.shard("spelling/4hyiwwjv",["AbuoyAneedAseesAtideAwaveBind","##$#<:"])
