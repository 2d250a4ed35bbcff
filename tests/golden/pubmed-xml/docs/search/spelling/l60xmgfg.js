papershelf.search.shard("spelling/l60xmgfg",["AapisAbeesAhiveAlol2",":#;#"])
