papershelf.search.shard("places/ylnktmzc",["##!###!#$!#######!!#!#!!#!#!#!###","0!%*+(,*916!#&%#'7$2$-5"])
