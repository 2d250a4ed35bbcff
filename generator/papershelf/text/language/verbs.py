"""The verbs of scientific prose in English: which forms are verbs wherever they stand, and which only beside certain words."""

from types import MappingProxyType

from papershelf.text.language.variants import american

_VERB_BASES = """achieve address adopt advance afford aim allow alleviate analyse analyze answer appear apply argue arise ask assert assess assign
    assume attain attempt attribute avoid become begin believe belong bring bridge build call capture carry cause challenge characterize
    choose cite claim close collect combine come compare complete compose comprise compute concern conclude conduct confirm consider consist
    constitute construct contain continue contribute convert create deal decide decrease deduce define deliver demand demonstrate denote
    depend deploy derive describe detect determine develop devise differ discover discuss display divide draw eliminate emerge emphasize
    employ enable encompass encounter encourage enhance ensure establish estimate evaluate examine exceed exhibit exist expand expect explain
    exploit explore express extend extract face facilitate fail feature fill find focus follow form formulate fulfill gain generalize
    generate get give go grow handle happen have help highlight hinder hold hope identify illustrate implement imply improve include
    incorporate increase indicate infer inform initiate insert inspect inspire instantiate integrate intend introduce investigate involve
    keep know lack launch lead leave leverage lie limit live look lose maintain make manage match mean measure meet mention minimize
    mitigate modify motivate move necessitate need note notice observe obtain obviate occur offer operate outline outperform overcome pave
    perform permit place play pose possess predict prefer prepare present preserve prevent proceed produce promise promote propose prove
    provide publish pursue put quantify raise reach realize recall receive recognize reduce refer reflect regard relate release rely remain
    remove render replace report represent require resolve respond restrict result retain reveal review run satisfy say seek seem select
    serve set share shed show simplify solve speculate spend start state stem stop strive struggle study substantiate succeed suffer suggest
    summarize support suppose surpass survey sustain tackle take tend term think treat try turn uncover undergo underlie understand undertake
    unify unlock unveil use utilise utilize validate vary verify want witness work write yield dub name coin
    ablate accelerate accept accommodate accomplish accumulate acknowledge acquire activate adapt adhere adjust admit agree align
    alter amplify annotate anticipate apprehend ascertain assist attend await broaden calibrate capitalize cater characterise
    circumvent clarify classify coincide collaborate commence compensate compete compile comply conceive concentrate confer
    confront confuse connect consolidate constrain consume contend converge convey convince cooperate cope correlate correspond
    counteract criticise criticize crystallize curate customize decode decompose decouple deepen degrade delegate delineate delve
    depart depict designate destroy deteriorate deviate diagnose dictate differentiate diminish disagree discard discern
    disentangle dispense disrupt disseminate distill distinguish distort diverge diversify dominate elevate elicit elucidate emanate
    embody emphasise emulate encode endeavor endow enforce engage enlarge enrich entail entice envision equip eradicate evade evolve
    exacerbate excel exclude execute exemplify exert expedite expose extrapolate fabricate familiarize finalize foresee foster fulfil
    fuse garner gather generalise govern harness hypothesize impart impede impose incur induce infuse inherit inhibit inject innovate
    instill instruct intensify interact interconnect interleave interpolate interpret intervene invoke
    isolate justify juxtapose learn lessen locate magnify mandate manifest materialize maximise maximize mediate memorize
    mimic minimise multiply navigate negate neglect neutralize nominate normalise obey obscure omit optimise optimize
    orchestrate organise organize orient originate oscillate overlook override overwhelm parameterize parametrize penalize perceive
    perturb pinpoint portray posit postulate precede preclude predefine presume prevail prioritize prohibit prolong propagate prune
    quantize rationalize react realise recognise recommend reconcile reconstruct recover rectify redefine redesign refine
    reformulate refrain regularize reinforce reiterate reject relieve relinquish reorganize reproduce resemble reshape reside
    restore restructure resume rethink retrain retrieve revisit revolutionize sacrifice safeguard scrutinize segregate settle situate
    sparsify specialize specify stabilise stabilize standardize steer stimulate store streamline strengthen subsume summarise
    supersede suppress surmount surround symbolize synthesise synthesize terminate testify thrive tokenize transcend translate
    transmit traverse underestimate undermine underpin underscore understate unfold unleash unravel upweight utter
    vanish violate visualize warrant compress expound outweigh permeate weaken weigh widen withstand worsen""".split()

# These are nouns as often as verbs: only context can tell, so the bare form and the form in -s are left to it.
NOUNS_TOO = frozenset(
    """advance aim answer attempt attribute bridge call cause challenge claim close demand display draw estimate extract face feature focus form
    gain help highlight hope lack launch lead leave limit look match mean measure need note notice offer outline place play pose present
    produce promise prompt release report result review run say set share start state stem stop study support survey term think
    treat turn use witness work write yield name coin deal increase decrease approach address contrast compute express
    complete construct detail extend finding""".split()
)

_ACTS = """abolish accuse acquit administer adjudicate affect allege allocate ameliorate ascribe banish catalyze compel condemn confess conquer consult
    contradict criminalize dedicate defend defy deny deprive deserve detain deter dismiss displace emancipate embrace emit enact encroach endorse enjoy
    enlist enroll enumerate exaggerate expel expropriate flourish forbid hallucinate harass humiliate ignore impair imprison inaugurate
    indict inhabit injure inoculate insist invade invalidate legislate liberate litigate metabolize migrate obstruct oblige oppose
    oppress outlast overrule overturn participate persist persuade predispose proclaim prosecute punish quell ratify reassess rebut recur
    regulate reinterpret renounce repudiate resect retaliate revive revoke secrete solicit starve subjugate summon supplant survive
    threaten tolerate topple transgress uphold vaccinate wane warn withdraw withhold
    abandon accompany accrue arrive attenuate attract behave bolster cease coexist complicate comprehend conserve culminate deplete detach disappear
    discourage dissipate dissolve educate embark encircle endanger ensue enter equate erode erupt evacuate fluctuate forego impress intersect invest
    invite lend mutate negotiate occupy outnumber overestimate overtake penetrate perish pervade pollute predate protect protrude reappear refute
    regain remember repel retire saturate shorten speak stagnate submit subside teach tighten unite""".split()
_PAST = frozenset(
    """sought broke arose spoke drove brought fought caught withdrew forgot swept oversaw overcame dealt flew fled rode shook began forbade swore
    wept upheld withheld overthrew overtook foresaw sank""".split()
)
_NO_VERBS = ("size", "prize", "maize")


def acts(word: str) -> bool:
    """Whether ``word``, in lower case, is a verb in a form that no participle and no noun has: "overrules", "sought", "formalises"."""
    if word in _ACTING or word in _PAST:
        return True
    if not word.endswith(("ize", "ise", "izes", "ises", "ify", "ifies", "yze", "yse", "yzes")):
        return False
    base = american(word).removesuffix("s")
    return len(base) > 5 and base.endswith(("ize", "yze", "ify", "ifie")) and not base.endswith(_NO_VERBS)


SEEKING = frozenset("aims attempts fails hopes needs offers seeks serves starts tends tries wants".split())
"""Forms in -s that are verbs before "to", even after a noun: "this article aims to"."""


def _inflected(base: str) -> set[str]:
    stem = base.removesuffix("e")
    ed, ing = f"{stem}ed", f"{stem}ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        ed = f"{base[:-1]}ied"
    return {ed, ing} | (set() if base in NOUNS_TOO else {base, _third(base)})


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "x", "ch", "sh", "o")) else f"{base}s"


_ACTING = frozenset(_ACTS) - {"affect"} | frozenset(map(_third, _ACTS))  # "affect recognition"
TELLING = frozenset(
    """yields demands labels scores bridges mixes updates separates associates processes exports imports traces shapes lacks produces measures treats adds
    bears leaves poses claims extracts offers promises requires reports reviews supports limits displays shows highlights combines""".split()
)
"""Plurals that are verbs before an adjective: "yields partial recovery"."""

VERBS = (
    frozenset().union(*map(_inflected, _VERB_BASES))
    | frozenset(
        """became begun built came chose chosen done drawn drew fed felt fell found gave gone got gotten grew grown held kept knew known
        laid led left lent lost made meant met paid proven put ran read said saw seen sent shown spent stood stuck taken taught thought threw
        told took tried understood undergone went won written wrote lies lying tries trying applying underlying getting setting
        beginning running putting stemming""".split()
    )
) - frozenset(
    """setting building computing finding findings meaning modeling reasoning understanding planning writing answering detecting generalized extracting
    learned combined distributed extended restricted shared limited predicting recognizing operating running ranking underlying
    reporting publishing matching measuring reading grown advanced manufacturing
    unified known integrated constructed learning clustering merging pruning quantizing aligned quantized pruned embedding embedded encoding decoding
    sampling scaling tracking interpreting inspired weighted shifted transferred translated classified annotated calibrated curated engaged fused
    guided guiding coding steering editing optimizing restructuring interleaved interpolated distilled dominating diagnosing aggregated tokenizing
    transformed prompting balancing masking masked partitioning partitioned pooling projecting reinforced scheduling segmenting updated disentangled decoupled decomposed coupled
    connected constrained embodied orienting regularized retrieved augmented synthesized tailored targeting interacting perturbed reconstructed manifold
    specialized structured organized customized personalized standardized prioritized parameterized normalized activated isolated instructed correlated excluded evolving
    spending thinking coping rendering""".split()
)
"""Forms of verbs that reports of research are written with; never part of a phrase."""

DOINGS = frozenset("making solving seeking sharing taking keeping gathering handling following calling filling playing".split())
"""Forms of verbs that name, behind a noun, what is done with it: "decision making", "knowledge sharing"."""
SKILLS = frozenset(
    """skill skills ability abilities capability capabilities competence competences behavior behaviors behaviour behaviours process processes
    strategy strategies style styles task tasks performance""".split()
)
"""Nouns that may follow these, where others are their objects: "problem solving skills", but "a pilot making charts"."""
PARTICLES = frozenset("to into up off over it them".split())
"""What follows such a form only where it is a verb: "research seeking to"."""
ATTRIBUTES = MappingProxyType(
    {
        "developing": frozenset("country countries nation nations economy economies world regions".split()),
        "working": frozenset("memory class classes condition conditions hours time capital group groups".split()),
        "living": frozenset(
            "condition conditions standard standards cell cells organism organisms environment environments arrangements".split()
        ),
        "moving": frozenset("average averages boundary boundaries object objects target targets".split()),
        "emerging": frozenset("market markets economy economies adulthood".split()),
    }
)
"""Forms of verbs → the nouns that they make a term with."""
