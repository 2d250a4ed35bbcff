papershelf.search.shard("spelling/3ai4bpd3",["Adegrees","#"])
