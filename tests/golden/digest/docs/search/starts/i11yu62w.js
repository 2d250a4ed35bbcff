papershelf.search.shard("starts/i11yu62w",{"b":"bees beats benchmark buoys","be":"bees beats benchmark","bu":"buoys"})
