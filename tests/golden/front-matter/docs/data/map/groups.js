papershelf.give("map/groups",{"groups":[],"runs":[[-1,1],[-1,1],[-1,1]]});
