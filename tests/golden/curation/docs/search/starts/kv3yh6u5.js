papershelf.search.shard("starts/kv3yh6u5",{"r":"radar recurrent run","ra":"radar","re":"recurrent","ru":"run"})
