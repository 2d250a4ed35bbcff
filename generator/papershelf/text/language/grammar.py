"""What the common words of English do in a sentence: the little grammar that phrases are found with.

Closed classes and the vocabulary of scientific prose in general, none of any field; :mod:`papershelf.text.language.verbs` has
the verbs. What a list cannot know, such as whether "transformer" is a noun, :mod:`papershelf.tag.classes` learns from the collection.
"""

ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
CARDINALS = tuple("one two three four five six seven eight nine ten eleven twelve".split())
DETERMINERS = frozenset(
    """a an the this that these those its their our your his her my each every both all some any no such another either neither
    several many few most more less much various""".split()
)
"""Words after which a noun comes, sooner or later; a content word straight before one is as a rule a verb."""

BEFORE_NOUNS = DETERMINERS - {"that"}
"""The same without one that rather begins a clause: "networks that learn"."""

BEFORE_VERBS = frozenset(
    """to we i they you he she it can could will would may might must shall should cannot not don't doesn't didn't do does did who
    let help helps""".split()
)
"""Words after which a verb comes."""

PREDICATIVE = frozenset(
    "is are was were be been being become becomes remain remains seem seems very more most less too so highly as".split()
)
"""Words after which an adjective or a participle comes as easily as a noun."""

FUNCTION = (
    DETERMINERS
    | BEFORE_VERBS
    | PREDICATIVE
    | frozenset(
        """of in on at by for with from into onto over under between among amongst within without through throughout during before after
        above below against about across along around behind beside besides beyond despite except inside near off outside per plus since than
        till toward towards until unto up upon via versus vs down out amid and or but nor yet if because although though while whereas
        when whenever where wherever whether which whom whose what how why there here then thus hence therefore however moreover furthermore
        nevertheless nonetheless meanwhile otherwise instead indeed rather quite also only even just still already ever never always often
        sometimes usually again once twice soon now today later earlier first second third finally lastly firstly secondly thirdly next
        i.e e.g etc et al cf viz ie eg has have had having am own same other others else one ones two three four five six seven eight nine
        ten hundred thousand million billion me him us them himself herself itself themselves ourselves myself yourself who's it's let's
        like unlike due according regarding concerning including based given provided together apart back forth away far further enough
        almost nearly approximately roughly especially namely notably respectively perhaps maybe well hereby herein thereby therein
        whereby wherein thereof as-is non de la le van von was were overall yes mostly largely
        amount lot number kind sort way ways fact addition case order terms spite contrast comparison particular
        """.split()
    )
)
"""Words that no phrase holds, and at which every phrase ends; the last line has the nouns of fixed expressions ("in order to")."""

NUMBERED = frozenset("type phase stage grade class".split())
"""What a number sets apart, so that it belongs to a name: "type 2 diabetes"."""

WEAK = frozenset(
    """new novel recent existing current present previous prior proposed proposing different various several many certain diverse numerous multiple other
    important significant crucial critical key main major primary essential vital fundamental good better best great greater greatest superior
    remarkable impressive promising powerful strong stronger strongest substantial considerable notable noticeable effective efficient simple simpler simplest straightforward
    easy easier hard harder difficult challenging complex extensive comprehensive thorough detailed rigorous careful large larger largest small
    smaller smallest big bigger high higher highest low lower lowest full fast faster slow long longer short shorter wide wider broad
    broader vast rich limited possible potential available applicable suitable appropriate relevant similar comparable competitive popular
    common typical general specific particular special overall entire whole total additional extra further further-more first-ever first last final
    initial original early earlier late later latest next old older unique innovative interesting useful desirable ideal desired
    necessary sufficient accurate precise required respective corresponding underlying resulting state-of-the-art sota cutting-edge well-known
    widely-used widespread prevalent emerging growing increasing rapid unprecedented excellent outstanding exceptional encouraging satisfactory reasonable
    acceptable consistent inherent intrinsic intricate serious severe clear clearer obvious evident poor worse worst able unable
    likely unlikely prominent leading so-called real actual true inevitable practical valuable versatile principled systematic systematically viable feasible
    reliable tremendous huge massive enormous minimal maximum minimum modest slight marginal sizable drastic dramatic dramatically
    related associated involved aforementioned said seminal pioneering in-depth preliminary representative traditional conventional standard
    established modern contemporary top subsequent simultaneous distinct separate individual single alternative""".split()
)
"""Adjectives that praise, compare or point: they lead into a phrase and are seldom part of it ("large" in "large language models" is)."""

KINDS = frozenset("older higher lower primary early late maximum minimum total high low strong wide".split())
"""Those of them that tell kinds of a thing apart as often: "older adults", "higher education"; "large" and "long" seldom do."""

ADJECTIVES = frozenset(
    """deep dense sparse robust smart open closed free fine coarse hidden latent public private human-like native raw pure mixed mobile
    agile weak soft hard fuzzy noisy clean clear exact rough smooth flat round square sharp complete concrete discrete finite infinite definite
    accurate adequate separate remote obsolete opaque unseen unknown unsupervised supervised intelligent consistent coherent
    inherent apparent transparent dependent independent efficient insufficient redundant relevant dominant abundant constant resistant significant
    linear nonlinear non-linear angular modular similar dissimilar singular regular irregular bilinear multilinear cellular molecular nuclear
    popular polar solar vocal spatial-temporal unclear healthy ready steady heavy light dark bright cold hot warm dry wet thin thick
    young old new cheap costly expensive friendly timely daily weekly early elderly low-level high-level real-time long-term short-term
    end-to-end large-scale small-scale pre-trained pretrained fine-tuned open-source closed-source low-resource downstream upstream
    high-quality high-resolution low-rank real-world cross-modal multi-modal""".split()
)
"""Adjectives that no ending tells."""

_NOUNS_IN_AL = """signal retrieval removal approval trial material journal goal animal hospital capital proposal metal crystal manual tutorial
    potential interval arrival survival portal terminal chemical mineral canal rival professional individual criminal credential differential
    integral polynomial fractal festival denial referral deal appeal dial medal pedal tribunal principal meal coal seal withdrawal rehearsal
    dispersal reversal appraisal disposal cardinal ordinal arsenal admiral mammal thermal""".split()
_NOUNS_IN_IVE = """objective archive perspective initiative motive incentive additive narrative derivative alternative directive drive dive hive
    executive representative cooperative detective curve native primitive collective preservative negative positive""".split()
_NOUNS_IN_IC = """logic topic metric music traffic public clinic arithmetic heuristic statistic graphic fabric plastic magic mechanic critic
    epidemic pandemic panic rhetoric ethic mosaic republic rubric lyric relic antibiotic basic logistic asymptotic""".split()
_NOUNS_IN_ABLE = "table cable variable stable fable timetable bible crucible vegetable wearable constable enable".split()
_NOUNS_IN_ARY = """library dictionary boundary summary vocabulary commentary glossary notary salary diary adversary itinerary secretary
    intermediary january february""".split()
_NOUNS_IN_ED = "need feed speed seed weed breed bed red shed bleed greed deed feedback hundred embed handful mouthful".split()
_NOUNS_IN_ING = "thing string king ring wing spring ceiling evening morning".split()
NOUNS = frozenset([*_NOUNS_IN_AL, *_NOUNS_IN_IVE, *_NOUNS_IN_IC, *_NOUNS_IN_ABLE, *_NOUNS_IN_ARY, *_NOUNS_IN_ED, *_NOUNS_IN_ING])
"""Nouns that end as adjectives, participles or gerunds do."""

PARTICIPLES = frozenset("known unknown grown learnt hidden broken frozen chosen worn drawn born sold bought aged".split())
"""Participles without -ed that stand before nouns."""

NOT_ADVERBS = frozenset(
    "family assembly anomaly reply supply early poly monopoly friendly daily weekly monthly yearly multiply ally july italy fly butterfly apply elderly timely user-friendly jelly belly bully rally costly".split()
)
"""Words in -ly that are no adverbs."""

GENERIC = frozenset(
    """paper article work study studies approach approaches method methods methodology methodologies technique techniques strategy strategies result results
    finding findings experiment experiments analysis analyses performance improvement improvements problem problems issue issues challenge
    challenges task tasks question questions solution solutions contribution contributions system systems model models framework frameworks algorithm
    algorithms application applications use uses user users example examples number amount set sets data dataset datasets information idea
    ideas insight insights way ways aspect aspects factor factors feature features property properties characteristic characteristics
    component components element elements part parts piece pieces type types kind kinds form forms class classes level levels
    note notes remark remarks essay essays guide guides handbook handbooks prospect prospects chapter chapters volume version versions
    era wild
    range scale size time times year years month months day days case cases process processes procedure procedures step steps
    stage stages phase phases role roles impact effect effects influence benefit benefits advantage advantages limitation limitations
    drawback drawbacks goal goals objective objectives aim aims purpose purposes need needs demand demands requirement requirements
    ability abilities capability capabilities capacity potential quality efficiency effectiveness accuracy importance significance relevance
    difference differences similarity change changes increase decrease reduction gain gains gap gaps trade-off tradeoff tradeoffs trade-offs
    baseline baselines benchmark benchmarks evaluation evaluations comparison comparisons test tests measure measures metric metrics score scores
    value values rate rates ratio point points percent percentage parameter parameters input inputs output outputs
    domain domains field fields area areas topic topics direction directions setting settings scenario scenarios condition conditions
    context contexts environment environments situation situations world people person researchers researcher author authors practitioners
    community research literature state state-of-the-art sota success failure failures progress advance advances advancement advancements development
    developments attention interest focus view perspective perspectives discussion introduction conclusion conclusions overview review survey
    theory practice design implementation implementations structure structures function functions operation operations
    resource resources cost costs tool tools code source sources variant variants variety line lines end
    details detail description descriptions evidence support basis hand order term terms lack presence absence complexity
    concept concepts notion principle principles assumption assumptions hypothesis reason reasons cause causes consequence consequences
    sample samples instance instances item items object objects group groups subset pair pairs combination combinations
    project projects series report reports book books section table figure figures
    extent degree position place space thing things fact facts matter
    generation training learning inference works attempts attempt mechanism mechanisms module modules training-free
    knowledge understanding representation representations prediction predictions setup pipeline paradigm efforts effort usage
    quantity possibility opportunities opportunity relationship relationships relation relations correlation
    choice choices definition definitions reference references variable variables tens option options fit fits shift shifts
    modality modalities architecture architectures layer layers backbone
    existence rationale illustration illustrations proposal proposals circumstance circumstances formation separation differentiation nature
    phenomenon phenomena interrelation variation variations schedule aid aids beginning right rights experience subject subjects character writing
    patient patients participant participants outcome outcomes respondent respondents proportion proportions decade decades century centuries
    week weeks hour hours minute minutes
    implication implications investigation investigations origin origins usefulness feasibility validity scope status statement statements
    comment comments edition january february march april may june july august september october november december
    b c d e f g h j k l m n o p q r s t u v w x y z ii iii iv vi vii viii ix
    """.split()
)
"""Nouns so common in research that they say nothing alone, and little at the head of a phrase that no other entry uses."""
