papershelf.search.shard("words/w8y8nslb",["A2024A35AamaraAbeesCrgAcarryBonfAdegreesCrAheardDtBiveAinCesAjonasAmoreiraAokaforApipeBosterAqueensAthatCeAvanAwater","!!!#!!!#!!!:9!!!!:!:99!;"])
