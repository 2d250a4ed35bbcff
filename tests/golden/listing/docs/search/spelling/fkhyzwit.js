papershelf.search.shard("spelling/fkhyzwit",["AabstractBnalysisAcomputerAentranceAforecastAharboursDmonicBorizonsAnetworks",":<#:#$<#<"])
