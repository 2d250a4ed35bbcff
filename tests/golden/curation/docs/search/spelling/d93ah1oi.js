papershelf.search.shard("spelling/d93ah1oi",["AbuoyAneedAseesAtideAwaveBind","####;:"])
