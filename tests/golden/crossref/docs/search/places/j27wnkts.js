papershelf.search.shard("places/j27wnkts",["##!#####!######!!!###!#####","#0'*+&,1!-(%#4$!3#$$!"])
