papershelf.give("ids","hhvx14HwcLvNuZ8soILhJA==");
