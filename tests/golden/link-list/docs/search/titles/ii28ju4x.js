papershelf.search.shard("titles/ii28ju4x","|vbVe#@^ao|R%9xsucq&DqZUvu&?Sjll^+,PsYnm,&R^sym2HbUtex25[c^}^3'")
