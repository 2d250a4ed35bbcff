papershelf.search.shard("words/jp7lxd06",["AamaraAbeesCrgAcarryAderAhiveBotAinCesAjAmoreiraAokaforApipeAqueensAreviewAthatCeAvanAwater","!#!!!;!9!!!!::!9:!;"])
