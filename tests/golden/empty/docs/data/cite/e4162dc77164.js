papershelf.give("cite/e4162dc77164",{"papers":{},"names":{}});
