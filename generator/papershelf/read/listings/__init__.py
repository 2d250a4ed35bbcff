"""Pages of paper listings saved as text: titles and abstracts in turn, with whatever pages have beside them."""
