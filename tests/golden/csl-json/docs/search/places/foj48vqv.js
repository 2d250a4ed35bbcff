papershelf.search.shard("places/foj48vqv",["##!!#!!!$##!!!!!!#!#$#","#'(%).#$!!)$"])
