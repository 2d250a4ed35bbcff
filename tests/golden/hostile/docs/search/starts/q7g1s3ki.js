papershelf.search.shard("starts/q7g1s3ki",{"s":"script separator signs single snake src spaces","sc":"script","se":"separator","si":"signs single","sn":"snake","sp":"spaces","sr":"src"})
