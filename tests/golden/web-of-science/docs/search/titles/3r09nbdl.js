papershelf.search.shard("titles/3r09nbdl","eX|cw08RlQdR3C[c^}^3'")
