papershelf.give("ids","lAtw+BVbwsWu1YqurEGhxg==");
