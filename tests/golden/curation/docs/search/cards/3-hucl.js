papershelf.search.shard("cards/3-hucl",[[34,"paper","papers/radar-waves.html","Wave Heights from Radar","Mei Tanaka, Amara Okafor · Journal of | Waves · 2021","",[],"!###"]])
