papershelf.search.shard("starts/opp5h6vc",{"b":"bees brecht","be":"bees","br":"brecht"})
