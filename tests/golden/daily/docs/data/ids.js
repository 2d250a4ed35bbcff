papershelf.give("ids","gfBwu2tx+bcnUu4l");
