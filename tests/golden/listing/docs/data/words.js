papershelf.give("words",[["harmonic analysis",3],["storm surges",3],["recurrent networks",2]]);
