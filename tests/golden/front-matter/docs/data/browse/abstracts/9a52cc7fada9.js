papershelf.give("browse/abstracts/9a52cc7fada9",["Bees carry water when the hive is hot."]);
