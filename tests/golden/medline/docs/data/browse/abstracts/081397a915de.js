papershelf.give("browse/abstracts/081397a915de",["An abstract whose title was lost.","","BACKGROUND: Bees carry water when the hive is hot. They carry less when it rains."]);
