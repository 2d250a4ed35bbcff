"""The owner's corrections of opinions: topics and neighbours. Those of facts are made where papers are merged."""
