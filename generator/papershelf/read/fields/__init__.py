"""Data whose fields have the usual names, or those of common exports: JSON, tables, front matter."""
