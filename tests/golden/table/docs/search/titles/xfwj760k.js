papershelf.search.shard("titles/xfwj760k","uatbu%Dntwzc)2mqYoQ.OuvhSo1>")
