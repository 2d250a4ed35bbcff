papershelf.search.shard("facets/z1n8acb3",[["hive2023","hive2023: Pipe","8"],["hive2024","hive2024: hive","5"]])
