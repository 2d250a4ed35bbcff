papershelf.search.shard("words/otcebqhu",["A35AamaraBtAbeesAcarryBollaborationCnferenceAdegreesAfirstAhiveEsAinCesAmoreiraAokaforApipeBroceedingsAqueensAtBhatCeAwater",":!9#!!###:#9!!!:#::9::"])
