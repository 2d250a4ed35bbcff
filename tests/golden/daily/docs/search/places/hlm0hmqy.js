papershelf.search.shard("places/hlm0hmqy",["##!##!!#!#$##!!!#!!!##$#!###!$$$","&5#*+)%,1#',$!'+#$(!&!,$%"])
