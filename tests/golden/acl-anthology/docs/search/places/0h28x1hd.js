papershelf.search.shard("places/0h28x1hd",["$!###!!!#!!!##!!!#!!####$","%,#*+0(&$!$#'!,"])
