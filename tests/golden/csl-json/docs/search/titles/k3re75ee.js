papershelf.search.shard("titles/k3re75ee","bUtex25[c^}^3'")
