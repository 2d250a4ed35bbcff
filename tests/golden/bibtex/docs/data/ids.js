papershelf.give("ids","IH/TnTq+eHPJ+1ZombqjibnMOBLpliCK7NV+BLsCeaE=");
