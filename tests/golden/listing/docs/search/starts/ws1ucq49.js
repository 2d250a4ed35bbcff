papershelf.search.shard("starts/ws1ucq49",{"t":"tidenet tides title ten thirty tide two thousand three","te":"ten","th":"thirty thousand three","ti":"tidenet tides title tide","tw":"two"})
