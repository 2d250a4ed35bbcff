papershelf.search.shard("places/ant4tutn",["##!!##!!#!$!##!!!!!!#$!##!#$#","#'(',%).#$!*#$!!)$"])
