papershelf.give("ids","yftWaCB/0506vnhzmbqjiemWIIq5zDgSuwJ5oezVfgQ=");
