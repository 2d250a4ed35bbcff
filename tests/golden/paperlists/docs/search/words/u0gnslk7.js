papershelf.search.shard("words/u0gnslk7",["A2023D4AamaraAbeesCrgAcarryAderAheardDtBiveEsBotAinCesAjonasAmeiBoreiraAokaforApipeAqueensAtanakaBhatCeBransferAvanAwater","!!!#!!!!!;!!:!!!!!::!9:!!;"])
