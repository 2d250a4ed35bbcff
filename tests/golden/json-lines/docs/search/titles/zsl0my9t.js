papershelf.search.shard("titles/zsl0my9t","rkf_A5tjx_Z%<}e]gp-+}e]gp-0")
