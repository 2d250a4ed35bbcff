papershelf.search.shard("titles/vj00717b","fflzZ.#Tn}|k3.")
