papershelf.search.shard("terms/gu7vrwyx",["AamaraAbeeCrgAcarryAderAhivBotAinCeAjAmoreiraAokaforApipAqueenAreviewAthatCeAvanAwater","###################","8555555555588858555","<4313A1;333<AA+A;3A"])
