papershelf.give("cite/index",["e4162dc77164"]);
