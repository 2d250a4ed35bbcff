papershelf.give("words",[["Radar",2],["Wave Heights",2]]);
