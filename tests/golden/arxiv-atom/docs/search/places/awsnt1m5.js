papershelf.search.shard("places/awsnt1m5",["!!!!#!!#!#!!###!##$##!#!!!!#!!$!##!$","5'+),6&)%-2#($!'#$!-"])
