papershelf.search.shard("facets/vs2vdagv",[["harmonic-analysis","Harmonic analysis",";1&"],["recurrent-networks","Recurrent networks",";1&"],["storm-surges","Storm surges",";1&"]])
