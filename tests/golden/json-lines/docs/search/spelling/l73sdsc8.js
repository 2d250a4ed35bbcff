papershelf.search.shard("spelling/l73sdsc8",["AjournalAmoreira","##"])
