papershelf.search.shard("starts/7y3gu0vo",{"1":"101 101119 119","10":"101 101119","11":"119"})
