papershelf.give("cite/index",["4f389e8c08d8","8ef80ef08dd0","d3aca990dcff","47bddec201b6"]);
