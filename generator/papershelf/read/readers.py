"""The formats that Papershelf reads, first match first.

A new format is one module, one row here and one golden case in ``tests/golden/``.
"""

from papershelf.read.bibtex import bibtex
from papershelf.read.fields import front_matter, json_lines, json_list, paper_note, table, yaml_list
from papershelf.read.json import crossref, csl_json, openalex, openreview, paperlists, semantic_scholar
from papershelf.read.labelled import daily
from papershelf.read.listings import beside, listing
from papershelf.read.lists import home_page, link_list, thebibliography, titles, titles_with_authors
from papershelf.read.pages import pages
from papershelf.read.posts import blog_post, digest
from papershelf.read.reader import Reader
from papershelf.read.results import results
from papershelf.read.tagged import endnote_tagged, medline, pubmed_text, ris, web_of_science
from papershelf.read.xml import acl_anthology, arxiv_atom, endnote_xml, libraries, pubmed_xml

READERS = (
    Reader(
        pages.NAME,
        pages.sniff,
        pages.read,
        looks="a page in HTML whose elements are named for titles and authors, or that has `citation_title` in its head",
        export="a browser, Save page: volumes of the ACL Anthology and PMLR, arXiv's new papers, PubMed, Google Scholar, DBLP, OpenReview, pages of articles",
    ),
    Reader(
        "arXiv Atom",
        arxiv_atom.sniff,
        arxiv_atom.read,
        looks="a feed with an entry a paper",
        export="the answer of `export.arxiv.org/api/query?search_query=…`, saved",
    ),
    Reader(
        "PubMed XML",
        pubmed_xml.sniff,
        pubmed_xml.read,
        looks="XML with `PubmedArticle` elements",
        export="E-utilities: `efetch.fcgi?db=pubmed&retmode=xml&id=…`",
    ),
    Reader(
        "ACL Anthology XML",
        acl_anthology.sniff,
        acl_anthology.read,
        looks="XML with a `collection` of volumes and papers",
        export="the files in `data/xml` of the Anthology's repository",
    ),
    Reader(
        "EndNote XML",
        endnote_xml.sniff,
        endnote_xml.read,
        looks="XML with `record` and `titles` elements",
        export="EndNote: File, Export, as type XML",
    ),
    Reader(
        "XML of libraries and feeds",
        libraries.sniff,
        libraries.read,
        looks="XML of DBLP, JATS (`article-meta`), MODS, Dublin Core (`oai_dc:dc`) or TEI, or a feed in RSS whose items are papers",
        export="DBLP: export record or person as XML; PubMed Central: full text as XML; catalogues: MODS; repositories: OAI-PMH; GROBID; arXiv and journals: RSS",
    ),
    Reader(
        "Crossref JSON",
        crossref.sniff,
        crossref.read,
        looks="works with `DOI` and a list of titles",
        export="the answer of `api.crossref.org/works?query=…`, saved",
    ),
    Reader(
        "OpenAlex JSON",
        openalex.sniff,
        openalex.read,
        looks="works with an id of openalex.org",
        export="the answer of `api.openalex.org/works?filter=…`, saved",
    ),
    Reader(
        "Semantic Scholar JSON",
        semantic_scholar.sniff,
        semantic_scholar.read,
        looks="papers with `paperId` or `externalIds`",
        export="the answer of `api.semanticscholar.org/graph/v1/paper/search?fields=title,abstract,authors,year,venue,externalIds&query=…`, saved",
    ),
    Reader(
        "OpenReview JSON",
        openreview.sniff,
        openreview.read,
        looks="notes with `content`",
        export="the answer of `api2.openreview.net/notes?content.venueid=…`, saved",
    ),
    Reader(
        "paperlists",
        paperlists.sniff,
        paperlists.read,
        looks="papers of a conference with `author`, `status` and `track`; JSON or TSV",
        export="the files of the paperlists repository; their names tell conference and year (`iclr2024.json`)",
    ),
    Reader(
        "CSL-JSON",
        csl_json.sniff,
        csl_json.read,
        looks="objects with `type`, `author` and `issued`",
        export="Zotero: Export Library, CSL JSON; Mendeley; Pandoc: `pandoc refs.bib -t csljson`",
    ),
    Reader(
        "JSON Lines",
        json_lines.sniff,
        json_lines.read,
        looks="an object a line",
        export="your own scripts, with the names below",
        unused=json_lines.unused,
    ),
    Reader(
        "JSON",
        json_list.sniff,
        json_list.read,
        looks="a list of objects, or an object that holds one",
        export="your own scripts, with the names below",
        unused=json_list.unused,
    ),
    Reader(
        yaml_list.NAME,
        yaml_list.sniff,
        yaml_list.read,
        looks="items like `- title: …` with lines like `authors: …` below them",
        export="`_data/publications.yml` of a site; Zotero: Better CSL YAML; Pandoc: `pandoc refs.bib -t markdown -s`, its `references`; Typst: Hayagriva",
        unused=yaml_list.unused,
    ),
    Reader(
        "RIS",
        ris.sniff,
        ris.read,
        looks="lines like `TY  - JOUR`, one tag a line",
        export="Zotero, Mendeley, EndNote, Scopus and most publishers: Export, RIS",
    ),
    Reader(
        "EndNote tagged",
        endnote_tagged.sniff,
        endnote_tagged.read,
        looks="lines like `%0 Journal Article` and `%T …`",
        export="Google Scholar: Cite, EndNote; the “EndNote” file (`.enw`) of many publishers",
    ),
    Reader(
        "MEDLINE",
        medline.sniff,
        medline.read,
        looks="lines like `PMID- 123` and `TI  - …`",
        export="PubMed: Save, format PubMed; or Send to, Citation manager (`.nbib`)",
    ),
    Reader(
        "PubMed text",
        pubmed_text.sniff,
        pubmed_text.read,
        looks="citations that end with `PMID: 123`, or abstracts with such a line below them",
        export="PubMed: Save, format Summary (text) or Abstract (text); its list of results, copied",
    ),
    Reader(
        "Web of Science",
        web_of_science.sniff,
        web_of_science.read,
        looks="lines like `PT J` and `TI …`, records closed by `ER`",
        export="Web of Science: Export, Plain text file, full record",
    ),
    Reader(
        "BibTeX",
        bibtex.sniff,
        bibtex.read,
        looks="entries like `@article{key, title = {…}, …}`; BibLaTeX too",
        export="Zotero, Mendeley, JabRef, Google Scholar, DBLP: Export, BibTeX; or the `.bib` of your paper",
    ),
    Reader(
        thebibliography.NAME,
        thebibliography.sniff,
        thebibliography.read,
        looks="a document in LaTeX, or a `.bbl` file, with lines like `\\bibitem{key} …`",
        export="LaTeX: the `.bbl` file that it writes beside your paper",
    ),
    Reader(
        "CSV or TSV with a header",
        table.sniff,
        table.read,
        looks="a row a paper; commas, tabs, semicolons or bars between the cells",
        export="any spreadsheet: save as CSV, with the names below in its first row",
        unused=table.unused,
    ),
    Reader(
        "Markdown page with front matter",
        front_matter.sniff,
        front_matter.read,
        looks="a page that begins with `---`, `title: …`",
        export="pages of static sites and note-takers: one paper a page, or a list of papers",
        unused=front_matter.unused,
    ),
    Reader(
        paper_note.NAME,
        paper_note.sniff,
        paper_note.read,
        looks="a title as the only heading of its rank, a link to the paper or `Authors: …` and the like below it, and sections like `Method`",
        export="folders of notes on papers, a file each; without front matter",
    ),
    Reader(
        results.NAME,
        results.sniff,
        results.read,
        looks="titles with the lines that pages of results have around them",
        export="results and alerts of Google Scholar, arXiv's search, lists of OpenReview, SSRN, the daily papers of Hugging Face, reports of Zotero: copied, pasted as text",
    ),
    Reader(
        daily.NAME,
        daily.sniff,
        daily.read,
        looks="blocks of lines like `Title: …`, `PDF: …`, `Summary: …`; or titles as headings over such lines",
        export="scripts that collect daily papers; mails of arXiv, saved as text",
    ),
    Reader(
        home_page.NAME,
        home_page.sniff,
        home_page.read,
        looks="paragraphs of a title, its authors, where and when it came out and links, a line each, with words on the paper below",
        export="the page of publications of a person or a laboratory",
    ),
    Reader(
        titles_with_authors.NAME,
        beside.sniffing(titles_with_authors.sniff),
        beside.reading(titles_with_authors.read),
        looks="items or paragraphs that are a title and its authors, in any order that is the same throughout;"
        " references in any usual style (APA, IEEE, MLA, Chicago, Vancouver, Nature, Springer, …)",
        export="the accepted papers of a conference or workshop, or a list of publications, saved as Markdown or text",
    ),
    Reader(
        link_list.NAME,
        link_list.sniff,
        link_list.read,
        looks="items like `- [Title](address) — note`, or rows of a table with such links",
        export="the README of an “awesome” list, under another name: files named README are left alone",
        unused=link_list.unused,
    ),
    Reader(
        blog_post.NAME,
        blog_post.sniff,
        blog_post.read,
        looks="running text that links three papers or more by their titles",
        export="posts on a conference or on a topic, saved as a page or as Markdown",
    ),
    Reader(
        digest.NAME,
        digest.sniff,
        digest.read,
        looks="a text whose paragraphs begin with a title in bold, followed by a few words on the paper",
        export="blog posts and newsletters, saved as Markdown",
    ),
    Reader(
        listing.NAME,
        beside.sniffing(listing.sniff),
        beside.reading(listing.read),
        looks="titles and abstracts in turn, a paragraph each",
        export="a page of a paper listing, saved as text",
    ),
    Reader(
        titles.NAME,
        titles.sniff,
        titles.read,
        looks="titles alone: an item, a paragraph or a line each, perhaps with authors and year in brackets",
        export="whatever you have noted; `papershelf enrich` looks the rest up",
    ),
)
