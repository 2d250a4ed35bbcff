papershelf.search.shard("terms/06ea7km5",["AamaraAbeeAcarryAhivBotAinCeAmeiBoreiraAokaforApipAqueenAtanakaBhatCeAwater","################","8555555858888855","911>1;3939AA9A;>"])
