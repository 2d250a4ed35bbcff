papershelf.give("cite/index",["38be75f3dcb7"]);
