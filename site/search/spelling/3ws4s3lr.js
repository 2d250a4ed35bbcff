papershelf.search.shard("spelling/3ws4s3lr",["Aunderparameterization","#"])
