papershelf.search.shard("titles/wcrbfini","idnvp$x#VPzzy&;QW{gQ+8a{eTj.DZXr_o/1^o[xZ2W#")
