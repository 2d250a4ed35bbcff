papershelf.search.shard("starts/avx5h8jm",{"g":"gusts","gu":"gusts"})
