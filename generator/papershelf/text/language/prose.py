"""Words of scientific prose in other languages than English: they name no subject in any field.

Each is written as a stem and the endings that it has; verbs are in the forms that reports of research are written with.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from papershelf.text.language import grammar


def _forms(text: str) -> Iterator[str]:
    for word in text.split():
        stem, _, endings = word.partition(":")
        yield from (stem + ending for ending in endings.split(","))


_NOUNS = """
    artikel:,n,s beitrag:,s,es beiträge:,n studie:,n untersuchung:,en ergebnis:,se,sen,ses methode:,n methodik analyse:,n rolle:,n frage:,n fragestellung:,en
    ziel:,e,en,s hintergrund schlussfolgerung:,en aufsatz aufsätze:,n arbeit arbeiten kosten jahr:,e,en,es monat:,e,en minute:,n stunde:,n
    bedeutung beispiel:,e,en,s daten patient:,en,in,innen probleme:,n überblick zusammenhang zusammenhänge:,n verfasser:,in autor:,en,in ergebnisse auswirkung:,en
    einfluss verfahren vergleich teilnehmer:,n teilnehmende:,n befund:,e,en entwicklung:,en

    article:,s étude:,s résultat:,s méthode:,s méthodologie objectif:,s rôle:,s exemple:,s données auteur:,s travaux conclusion:,s contexte:,s approche:,s enjeu:,x
    année:,s mois jour:,s heure:,s patient:,s,e,es malade:,s recherche:,s effet:,s problème:,s coût:,s comparaison:,s évaluation:,s développement
    l'article l'étude l'analyse l'objectif l'auteur d'étude d'analyse l’article l’étude l’analyse l’objectif l’auteur

    artículo:,s estudio:,s resultado:,s método:,s metodología análisis objetivo:,s papel ejemplo:,s datos autor:,es,a,as trabajo:,s conclusión conclusiones
    contexto:,s enfoque:,s año:,s meses día:,s hora:,s paciente:,s investigación investigaciones efecto:,s problema:,s costo:,s costes evaluación
    comparación desarrollo pregunta:,s participante:,s muestra:,s

    articolo articoli studi risultato risultati metodo metodi metodologia analisi obiettivo obiettivi ruolo ruoli esempio esempi dati autore autori
    lavoro conclusione conclusioni contesto approccio approcci anno anni mese mesi paziente pazienti ricerca ricerche effetto effetti problemi costi
    valutazione confronto sviluppo domanda domande partecipanti campione l'articolo l'analisi l'obiettivo l’articolo l’analisi l’obiettivo

    artigo:,s estudo:,s análise:,s papéis exemplo:,s dados autores trabalho:,s conclusão conclusões abordagem abordagens anos mês pesquisa:,s
    investigação efeito:,s custo:,s avaliação comparação desenvolvimento questão questões participantes amostra:,s

    artikelen onderzoek:,en resultaat resultaten methoden doel doelen voorbeeld:,en gegevens auteurs conclusies jaren maand:,en patiënt:,en
    aanpak vraag vragen effecten kosten vergelijking ontwikkeling bijdrage:,n deelnemers

    стать:я,и,е,ю,ей исследовани:е,я,ю,ем,и,й,ям,ях результат:,а,ы,ов,ам,ах,ами метод:,а,ы,ов,ам,ах,ом,ами методик:а,и,у,ой анализ:,а,у,ом,е рол:ь,и цел:ь,и,ью,ей
    вопрос:,а,ы,ов,ах,ам пример:,а,ы,ов,е данн:ые,ых,ым,ыми автор:,а,ы,ов,ом,ами работ:а,ы,е,у вывод:,ы,ов,ами заключени:е,я подход:,а,ы,ов год:,а,ы,ов,у,ах лет
    месяц:,а,ев пациент:,ы,ов,ам,ами проблем:а,ы,у оценк:а,и,у,ой сравнени:е,я,и развити:е,я,и эффект:,а,ы,ов значени:е,я

    artykuł:,u,y,ów badani:e,a,u,ami,ach badań wynik:,i,ów,ach,ami metod:a,y,ę,ą analiz:a,y,ę,ie rol:a,i,ę celem przykład:,u,y,ów danych autor:,a,zy,ów
    prac:a,y,ę wniosk:i,ów wniosek podejści:e,a roku pacjent:,a,ów,ci problem:u,y,ów ocen:a,y,ę porównanie rozwój

    makale:,si,de,nin,ler çalışma:,nın,da,sı,lar,ları,mız araştırma:,nın,da,sı,lar,ları sonuç:,lar,ları sonucu yöntem:,i,ler,leri,in analiz:,i,ler,leri amaç amacı rolü
    örnek örneği örnekler veri:,ler,leri yazar:,lar,ları yıl:,lar,ı hasta:,lar,ların sorun:,lar,u değerlendirme:,si karşılaştırma:,sı gelişme

    دراسة الدراسة دراسات الدراسات بحث البحث أبحاث الأبحاث نتائج النتائج نتيجة النتيجة منهج المنهج طريقة الطريقة طرق تحليل التحليل هدف الهدف أهداف دور الدور مثال بيانات
    البيانات الباحث الباحثون المؤلف خلاصة الخلاصة عام سنة سنوات المرضى مريض مريضا المقال المقالة الورقة مقارنة تقييم أثر تأثير مشكلة

    方法 结论 结果 研究 分析 目的 目标 背景 问题 影响 作用 意义 数据 资料 实验 模型 理论 应用 过程 内容 特点 建议 对策 策略 比较 评价 评估 讨论 作者 论文 关系 因素 变化 发展
    现状 启示 视角 基础 情况 方面 患者 病例 本组 重要 百分

    結論 結果 分析 目的 背景 問題 影響 役割 意義 手法 検討 考察 評価 比較 議論 著者 論文 関係 要因 変化 発展 現状 課題 調査 対象 推定 実験 過去 提案 報告 事例 患者
"""
NOUNS = frozenset(_forms(_NOUNS))
"""Nouns that say nothing alone, of all languages, as they are written in small letters."""

_VERBS = {
    "de": """untersuch:t,en,te,ten analysier:t,en,te,ten diskutier:t,en,te,ten zeig:t,en,te,ten beschreib:t,en vergleicht anhand widmet beleuchtet behandel:t,n fragt argumentiert
        untersucht analysiert wurde:,n stellt bietet liefert basiert verglichen ausgewertet erhoben schlagen plädiert skizziert""",
    "fr": """étudi:e,ent,ons,é,ée,és,ées,er analys:ent,ons,é,ée,és,ées,er examin:ent,é,ée,és,ées,er montr:e,ent,ons,er propos:ent,ons,er présent:e,ent,ons,er compar:e,ent,ons,er
        évalu:e,ent,ons,é,ée,és,ées,er décri:t,vent,re amélior:e,ent,er cherche interroge explore discute traite suggère suggèrent inclus incluse analyse""",
    "es": """analiz:a,an,ó,aron,amos,ar,ado,ada,ados,adas estudi:a,an,ó,aron,amos,ar,ado,ada examin:an,ó,aron,amos,ar,ado,ada muestr:an describ:e,en,ió,ieron,ir
        present:an,ó,aron,amos,ar propon:e,en,emos compar:a,an,ó,aron,amos,ar evalu:a,an,ó,aron,amos,ar,ado,ada utiliz:a,an,ó,aron,amos,ar investig:a,an,ó,aron,amos
        aborda abordan busca buscan incluy:ó,eron realiz:a,ó,aron,amos,ado,ada mostr:ó,aron encontr:ó,aron""",
    "it": """analizz:a,ano,iamo,ato,ata,ati,ate,are studi:amo,ato,ata,are esamin:ano,iamo,ato,ata,are mostr:a,ano,iamo descriv:e,ono propon:e,ono confront:a,ano,are
        valut:ano,are,ato,ata present:ano,iamo utilizz:a,ano,ato,ata discut:e,ono indag:a,ano""",
    "pt": """analis:a,am,ou,aram,amos,ar,ado,ada,ados,adas estud:a,am,ou,aram,amos,ado,ada examin:am,ou,aram mostr:am,ou,aram descrev:e,em,eu apresent:a,am,ou,amos
        propõe propõem propomos compar:am,ou,aram avali:a,am,ou,aram,ar,ado,ada utiliz:am,ou investig:am,ou discut:e,em busc:a,am""",
    "nl": "onderzoekt onderzochten onderzocht analyseert analyseren beschrijft beschrijven bespreekt vergelijkt vergeleken presenteert toont tonen",
    "ru": """анализиру:ет,ется,ются,ют,ем рассматрива:ет,ется,ются,ют,ем рассмотрен:,а,о,ы исследу:ет,ется,ются,ют,ем исследован:,а,о,ы изуч:ен,ена,ено,ены,ает,ается,аются
        показан:,а,о,ы показыва:ет,ют предлага:ет,ется,ются предложен:,а,о,ы описан:,а,о,ы описыва:ет,ется,ются посвящен:,а,о,ы посвящён установлен:,а,о,ы проведен:,а,о,ы
        проведён использован:,а,о,ы проанализирован:,а,о,ы сравнива:ет,ются выявлен:,а,о,ы обсужда:ет,ется,ются оцени:вает,вается""",
    "pl": "analizuje analizują bada badają zbadano przedstawia przedstawiono opisuje opisano omawia omówiono wykazano porównano dotyczy przeanalizowano",
    "tr": "incelemekte incelemektedir inceler incelenmiştir incelendi analiz edilmiştir değerlendirilmiştir amaçlamaktadır sunulmaktadır göstermektedir tartışmaktadır",
    "ar": """شملت هدفت تعتمد اعتمدنا تدرس تتناول يتناول يدرس تناقش يناقش تحلل يحلل تهدف يهدف أظهرت أظهر تبين تقترح يقترح تقدم يقدم تبحث يبحث توصلت اعتمدت استخدمت تستعرض قارنت بينت أجريت""",
}
VERBS: Mapping[str, frozenset[str]] = MappingProxyType({language: frozenset(_forms(text)) for language, text in _VERBS.items()})
"""Language → verbs that no phrase holds there."""

ALL = NOUNS.union(*VERBS.values())
"""Nouns and verbs of all languages."""

GENERIC = grammar.GENERIC | NOUNS
"""Nouns that say nothing alone, in English too."""
