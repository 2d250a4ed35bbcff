papershelf.search.shard("spelling/1pkyfj9v",["AbrechtAdronesAokaforApollenAqueensAreviewAsecondBpringAtablesCnaka","#:#;:#9::#"])
