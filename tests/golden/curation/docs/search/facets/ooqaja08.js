papershelf.search.shard("facets/ooqaja08",[["autumn","autumn: forecasting harbour tides, recurrent networks, Wave Heights","8%"],["spring","What we read in spring","1,+*"]])
