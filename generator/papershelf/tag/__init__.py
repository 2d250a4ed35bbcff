"""What an entry is about: its keyphrases and its topics."""
