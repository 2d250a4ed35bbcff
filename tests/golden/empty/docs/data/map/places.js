papershelf.give("map/places",{"count":0,"places":"","bridges":[]});
