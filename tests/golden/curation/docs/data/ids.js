papershelf.give("ids","gnCgY8iVdWfgtM/uqFQLJUWpmy8=");
