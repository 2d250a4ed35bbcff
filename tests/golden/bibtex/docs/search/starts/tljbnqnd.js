papershelf.search.shard("starts/tljbnqnd",{"b":"bees brace brecht berg","be":"bees berg","br":"brace brecht"})
