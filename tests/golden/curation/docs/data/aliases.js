papershelf.give("aliases",{"observing-gusts-with-a-kite":"kites-see-gusts","wave-heights-from-radar":"radar-waves"});
