// Found by the page for missing addresses: where this file lies, the site begins.
