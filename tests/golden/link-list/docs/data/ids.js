papershelf.give("ids","fVO0sSAK9q1MUHdcM8PorehamXcbZ4NZBfcZ+oKanFxrcfm3");
