papershelf.give("words",[["Radar",3],["Wave Heights",3],["sea",2],["waves",2]]);
