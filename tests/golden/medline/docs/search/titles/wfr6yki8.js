papershelf.search.shard("titles/wfr6yki8","eX|cw08x}_Tq1#RlQdR3C")
