papershelf.search.shard("starts/xkusgki9",{"c":"cell cells","ce":"cell cells"})
