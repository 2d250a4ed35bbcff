papershelf.search.shard("titles/zxolon5z","eX|cw08z`X|V6?")
