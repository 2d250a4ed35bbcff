"""From pages to a site: runs MkDocs, makes it fast, and swaps the result in."""
