papershelf.give("ids","ejNymUWpmy9lbiD6zxRwZWU/gtc=");
