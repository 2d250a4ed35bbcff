papershelf.give("ids","w8vl59CIfV5Bx2olgfBwu/4EC/irHog0hhvx19chSTc=");
