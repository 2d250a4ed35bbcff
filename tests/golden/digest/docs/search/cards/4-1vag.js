papershelf.search.shard("cards/4-1vag",[[42,"paper","","Storm Surges Are Hard","","If using the benchmark, set horizon=48. The default horizon=6 is too easy.",[["has","code"]],""]])
