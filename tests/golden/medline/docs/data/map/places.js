papershelf.give("map/places",{"count":3,"places":"xAkAgP9///879gCA","bridges":[]});
