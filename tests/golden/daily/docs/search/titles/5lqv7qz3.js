papershelf.search.shard("titles/5lqv7qz3","k{VcT*>eX|cw08[c^}^3'")
