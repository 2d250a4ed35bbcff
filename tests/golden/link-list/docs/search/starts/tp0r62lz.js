papershelf.search.shard("starts/tp0r62lz",{"i":"iclr icml ines","ic":"iclr icml","in":"ines"})
