papershelf.search.shard("starts/mr2twuor",{"d":"doi degrees","de":"degrees","do":"doi"})
