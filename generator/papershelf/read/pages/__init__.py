"""Pages in HTML whose markup says what is what: titles, authors and abstracts by the names of their elements."""
