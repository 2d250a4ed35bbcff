papershelf.give("ids","hqE1IULVlMzXCA+M");
