papershelf.search.shard("starts/vsi7l0sk",{"s":"storm surges scouts set small speaker stormy","sc":"scouts","se":"set","sm":"small","sp":"speaker","st":"storm stormy","su":"surges"})
