papershelf.give("ids","O6lbcoHwcLvEaUPR");
