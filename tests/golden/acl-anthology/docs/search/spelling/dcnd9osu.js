papershelf.search.shard("spelling/dcnd9osu",["Aproceedings","#"])
