papershelf.search.shard("spelling/h3yzvwof",["A774millionparameterAdavidbrandfonbrenerAquantizationinducedAresourceconstrained","####"])
