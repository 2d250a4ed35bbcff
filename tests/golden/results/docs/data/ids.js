papershelf.give("ids","0Ih9XkHHaiXCoycXgfBwu4Yb8dfDy+Xn/gQL+KseiDQQbf2m1yFJNw==");
