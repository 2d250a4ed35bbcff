papershelf.give("map/places",{"count":2,"places":"xAkAgDv2AIA=","bridges":[]});
