papershelf.search.shard("spelling/a8tf4ezs",["AdistributionfriendlyAinversehessianvectorAoverparameterizationApermutationinvariant","##=#"])
