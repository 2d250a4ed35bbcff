papershelf.give("map/places",{"count":5,"places":"U/asCYOXfGh8aIOXrAlT9gAA//8=","bridges":[]});
