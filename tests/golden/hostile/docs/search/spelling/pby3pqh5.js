papershelf.search.shard("spelling/pby3pqh5",["AcodeAhtmlAinitAleftBistBoneApathAyear","####;###"])
