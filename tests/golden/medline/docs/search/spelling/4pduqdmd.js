papershelf.search.shard("spelling/4pduqdmd",["AcarryAlinesArainsAtitleAwater","#:#;;"])
