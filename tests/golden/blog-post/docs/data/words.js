papershelf.give("words",[["Clock",3],["Maps",2],["Rain",2],["Small Harbours",2],["Zadar",2]]);
