papershelf.search.shard("starts/3xwkthu5",{"b":"buoy buoys berg","be":"berg","bu":"buoy buoys"})
