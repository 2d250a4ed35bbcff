papershelf.give("ids","YKNdutjfHimZ5mVX");
