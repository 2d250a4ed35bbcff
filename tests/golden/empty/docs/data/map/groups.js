papershelf.give("map/groups",{"groups":[],"runs":[[],[],[]]});
