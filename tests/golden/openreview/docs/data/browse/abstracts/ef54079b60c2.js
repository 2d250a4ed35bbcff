papershelf.give("browse/abstracts/ef54079b60c2",["How queens are heard.","Bees carry water when T > 35 degrees."]);
