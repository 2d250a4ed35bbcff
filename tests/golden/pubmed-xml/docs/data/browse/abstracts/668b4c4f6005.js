papershelf.give("browse/abstracts/668b4c4f6005",["","Background: Bees carry water when T > 35 degrees.\n\nResults: They carry x² drops &lol2; a day."]);
