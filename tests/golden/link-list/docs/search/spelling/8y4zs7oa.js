papershelf.search.shard("spelling/8y4zs7oa",["AamaraAcombsAglassAhoneyAnightAstudyAwaspsCter","#::::#:;"])
