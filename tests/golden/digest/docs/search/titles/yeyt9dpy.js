papershelf.search.shard("titles/yeyt9dpy","ad~^y%)VPzzy&;rYZuq)L^o[xZ2W#p]wsl37")
