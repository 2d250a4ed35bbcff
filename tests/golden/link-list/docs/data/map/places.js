papershelf.give("map/places",{"count":9,"places":"iBo9CgsQ2BP/H///ymNZ9tbTN5OC5UikALWsxP+f///+4QXF","bridges":[]});
