papershelf.give("map/groups",{"groups":[],"runs":[[-1,3],[-1,3],[-1,3]]});
