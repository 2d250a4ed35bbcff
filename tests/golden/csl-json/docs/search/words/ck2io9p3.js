papershelf.search.shard("words/ck2io9p3",["AatAbeesCrgBrechtAcarryBollaborationAderAheatBiveBotAinCesAjonasBrAmoreiraAreviewAtheAvanAwaspsCterBork","9#!!!!!!;!9!#!!!:!:;:"])
