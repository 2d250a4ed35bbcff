papershelf.give("ids","zbmfLIHwcLuGG/HXoILhJA==");
