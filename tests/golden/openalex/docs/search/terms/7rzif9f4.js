papershelf.search.shard("terms/7rzif9f4",["AbeeCrgAcarryAderAhivAinCeAjonaAmoreiraAreviewAtheAvanAwater","#############","5555555555555","7646D>666.>6D"])
