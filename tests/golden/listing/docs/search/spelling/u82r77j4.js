papershelf.search.shard("spelling/u82r77j4",["AaheadAeventDryAfieldBortyAhivesBoneyAlevelAmodelAsixtyBmallBtormCudyAtidesCtleAwaterBrote","$##:###:##:<:;:;9"])
