papershelf.search.shard("cards/2-ialn",[[21,"paper","papers/pollen-a-la-carte.html","Pollen á la Carte","Şule Özgün","",[],"#"]])
