papershelf.search.shard("spelling/ex4kq5no",["AenglishrightarrowgermanBxpectationmaximization","##"])
