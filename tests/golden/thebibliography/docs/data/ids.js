papershelf.give("ids","GAFXvvt+JZR+seZI8cjOog==");
