papershelf.search.shard("spelling/we5hksfy",["AquotationAseparator","##"])
