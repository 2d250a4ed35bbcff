papershelf.give("map/places",{"count":8,"places":"0HA9CrFlbhStcgAAAAD//7Zt//8vj8L1EITz/0iS//8=","bridges":[]});
