papershelf.search.shard("spelling/mex2cpdh",["AalertAindexArightAsignsBnakeAtitleAالماءAبالمدAتتنباAشبكاتAصغيرةAعصبية",";:###;#:#:::"])
