papershelf.search.shard("cards/2-9z3c",[[26,"paper","","Gusts Seen from a Kite","Mei Tanaka, Amara Okafor · 2024","Kites feel gusts before buoys do, and they are cheaper.",[],"!###)"]])
