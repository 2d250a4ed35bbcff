papershelf.search.shard("cards/2-z8ge",[[93,"topic","topics/harmonic-analysis.html","Harmonic analysis","Topics · 3 entries","",[],"!#"]])
