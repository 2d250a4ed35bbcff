papershelf.search.shard("starts/n3uhjvdu",{"c":"conference carry collaboration","ca":"carry","co":"conference collaboration"})
