papershelf.give("map/groups",{"groups":[],"runs":[[-1,4],[-1,4],[-1,4]]});
