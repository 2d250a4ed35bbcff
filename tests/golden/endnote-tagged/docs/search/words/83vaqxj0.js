papershelf.search.shard("words/83vaqxj0",["AaBmaraAbeesCrgAcarryAderAgoesAheatBiveBotAinCesAjonasAmoreiraAokaforBnApipeAqueensAreviewAthatCeBitleAvanAwater","9!#!!!9!;!9!!!!9::!:::!;"])
