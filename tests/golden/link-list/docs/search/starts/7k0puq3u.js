papershelf.search.shard("starts/7k0puq3u",{"d":"drones","dr":"drones"})
