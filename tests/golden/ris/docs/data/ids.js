papershelf.give("ids","gfBwu2tx+bcbZ4NZ");
