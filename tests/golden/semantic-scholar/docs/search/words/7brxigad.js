papershelf.search.shard("words/7brxigad",["AamaraAbeesCrgAcarryAderAhiveBotAinCesAjonasAmoreiraAokaforApipeAqueensAreviewAthatCeAvanAwater","!#!!!;!9!!!!::!9:!:"])
