papershelf.search.shard("terms/fch52u5z",["AamaraAbeeAcarryAhivBotAinCeAmeiBoreiraAokaforApipAqueenAtanakaBhatCeAwater","################","8555555858888855","<44A4;6<6<AA<A;A"])
