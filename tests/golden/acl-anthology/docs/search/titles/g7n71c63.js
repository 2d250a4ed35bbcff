papershelf.search.shard("titles/g7n71c63","`oPyx)>eX|cw08")
