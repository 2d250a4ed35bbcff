papershelf.search.shard("words/27md6pll",["AamaraAbeesAcarryAhiveBotAinCesAmeiBoreiraAokaforApipeAqueensAtanakaBhatCeAwater","!#!:!9!!!!::!9::"])
