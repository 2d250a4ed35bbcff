papershelf.search.shard("words/vf9rnrg3",["AaAbeesCrgAcarryAderAhiveBotAinCesAjonasAmoreiraAreviewAstudyAtheAvanAwater","9#!!!;!9!!!!::!:"])
