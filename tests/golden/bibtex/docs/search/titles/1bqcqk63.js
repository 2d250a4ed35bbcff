papershelf.search.shard("titles/1bqcqk63","_XTWS$%Qdfhz$&uSRii%GRff|V*+__q[T+Mit_~l,7Xeh~P2JnjQgs2P#Rp|||3|#")
