papershelf.search.shard("titles/bjhxf5gk","idnvp$x#VPzzy&;u|}]W({#QW{gQ+8a{eTj.Da{eTj.LZXr_o/1`c`vQ1|#^o[xZ2W#")
