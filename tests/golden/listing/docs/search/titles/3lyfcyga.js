papershelf.search.shard("titles/3lyfcyga","iXcef&-VPzzy&;vsdu['Q$g~~kg(MXrXya*JX{zWo/NZQhu}/g#^o[xZ2W#R`Rto6a#")
