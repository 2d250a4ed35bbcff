papershelf.search.shard("terms/p8cazey3",["AaAbeeCrgAcarryAderAhivBotAinCeAjonaAmoreiraAreviewAstudyAtheAvanAwater","################","''''''''''''''''",">7646D4>666.>>6A"])
