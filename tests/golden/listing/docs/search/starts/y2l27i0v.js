papershelf.search.shard("starts/y2l27i0v",{"e":"entrance event every error example","en":"entrance","er":"error","ev":"event every","ex":"example"})
