papershelf.search.shard("facets/nr2qr6tg",[["radar","Radar","8.*"],["wave-heights","Wave Heights","8.*"],["wind","Wind","1"]])
