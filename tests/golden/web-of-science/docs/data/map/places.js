papershelf.give("map/places",{"count":3,"places":"AAD///9/////////","bridges":[]});
