papershelf.give("browse/abstracts/490be1f965cf",["A cell may have two lines, and \"quotes\".","","Each cell ends at a tab.","Five \u003c six, and 2*3*4 = 24."]);
