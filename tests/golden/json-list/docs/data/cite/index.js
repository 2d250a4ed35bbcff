papershelf.give("cite/index",["943e113ba6df"]);
