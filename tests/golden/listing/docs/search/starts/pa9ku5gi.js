papershelf.search.shard("starts/pa9ku5gi",{"r":"recurrent revisited run runs records","re":"recurrent revisited records","ru":"run runs"})
