papershelf.give("ids","IAr2rX1TtLEzw+itTFB3XBtng1noWpl3BfcZ+oKanFxrcfm3");
