papershelf.give("map/places",{"count":10,"places":"Rwo9ClQAWhNqMWYxAAD//y6fO5+Y9sqEr4Sh9jiO//8bx///jeP//w==","bridges":[]});
