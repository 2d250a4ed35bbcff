papershelf.search.shard("facets/9pss8wvs",[["autumn","autumn: forecasting harbour tides, recurrent networks, Wave Heights","8%"],["spring","What we read in spring","1)%+"]])
