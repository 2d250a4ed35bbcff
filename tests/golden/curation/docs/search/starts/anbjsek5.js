papershelf.search.shard("starts/anbjsek5",{"c":"computer cheaper conference","ch":"cheaper","co":"computer conference"})
