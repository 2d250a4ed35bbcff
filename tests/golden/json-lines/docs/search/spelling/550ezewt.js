papershelf.search.shard("spelling/550ezewt",["AbuoysAgustsAkitesAwater","$<#:"])
