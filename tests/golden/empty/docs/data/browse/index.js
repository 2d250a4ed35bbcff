papershelf.give("browse/index",{"count":0,"topics":[],"collections":[],"years":"","kinds":"","code":"","newest":"","central":"","rows":{"size":250,"names":[]},"abstracts":{"size":50,"names":[]}});
