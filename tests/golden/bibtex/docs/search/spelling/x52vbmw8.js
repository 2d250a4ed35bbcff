papershelf.search.shard("spelling/x52vbmw8",["AbraceAcarryDteBostsCuntAfirstAhivesAjonasAwaspsCter",":::##::#;;"])
