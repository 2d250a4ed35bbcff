papershelf.search.shard("titles/5kd6rod3","lXjcU->eX|cw08fVfQb5/")
