papershelf.give("map/groups",{"groups":[],"runs":[[-1,5],[-1,5],[-1,5]]});
