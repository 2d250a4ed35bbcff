papershelf.search.shard("titles/efdrf12u","eX|cw08bUtex25[c^}^3'")
