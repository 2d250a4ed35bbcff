papershelf.give("map/groups",{"groups":[],"runs":[[-1,2],[-1,2],[-1,2]]});
