papershelf.search.shard("words/6drvdtxq",["AbeesCrgAcarryAderAhiveAinCesAjonasAmoreiraAreviewAtheAvanAwater","#!!!;9!!!!:!;"])
