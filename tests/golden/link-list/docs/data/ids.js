papershelf.give("ids","fVO0sSAK9q0zw+itTFB3XBtng1noWpl3BfcZ+oKanFxrcfm3");
