"""Looks names up with one peer: terms.py pyahocorasick|flashtext|medspacy|quickumls|medcat DICT.tsv < docs.jsonl > found.jsonl

DICT.tsv has type, concept and name, separated by tabs. Out: one line {"remark", "build", "seconds", "peakMB"}, then
{"id", "ents": [[start, end, type]]} a document, offsets in code points, the longest of what overlaps. The seconds of the
look-up are without reading and printing.
"""
import atexit
import json
import os
import resource
import shutil
import sys
import tempfile
import time


def read_names(path):
    names = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            kind, _concept, name = line.rstrip("\n").split("\t")
            names.setdefault(name.lower(), kind)
    return names


def pyahocorasick(names):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name, kind in names.items():
        automaton.add_word(name, (len(name), kind))
    automaton.make_automaton()

    def find(text):
        low = text.lower()
        for last, (length, kind) in automaton.iter_long(low):
            start, end = last - length + 1, last + 1
            if start and low[start - 1].isalnum() or end < len(low) and low[end].isalnum():
                continue
            yield start, end, kind

    return find, "whole words, lower case"


def flashtext(names):
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for name, kind in names.items():
        processor.add_keyword(name, kind)

    def find(text):
        for kind, start, end in processor.extract_keywords(text, span_info=True):
            yield start, end, kind

    return find, "as it comes"


def medspacy(names):
    import spacy
    from medspacy.target_matcher import TargetMatcher, TargetRule

    nlp = spacy.blank("en")
    matcher = TargetMatcher(nlp)
    matcher.add([TargetRule(name, kind) for name, kind in names.items()])

    def find(text):
        for span in matcher(nlp.make_doc(text)).ents:
            yield span.start_char, span.end_char, span.label_

    return find, "TargetMatcher on a blank pipeline"


def quickumls(names):
    """Its own index and search; English is tokenised without a model, whose parts of speech would bar determiners."""
    import nltk
    import spacy
    from spacy.lang.en.stop_words import STOP_WORDS

    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    os.makedirs(os.path.join(folder, "corpora/stopwords"))
    with open(os.path.join(folder, "corpora/stopwords/english"), "w", encoding="utf-8") as words:
        words.write("\n".join(sorted(STOP_WORDS)))
    nltk.data.path.insert(0, folder)
    from quickumls import QuickUMLS
    from quickumls.install import parse_and_encode_ngrams

    index = os.path.join(folder, "index")
    os.makedirs(index)
    for flag, value in (("database_backend", "unqlite"), ("language", "ENG"), ("lowercase", "")):
        with open(os.path.join(index, flag + ".flag"), "w", encoding="utf-8") as file:
            file.write(value)
    terms = ((name, str(number), {kind}, True) for number, (name, kind) in enumerate(names.items()))
    simstring, types = (os.path.join(index, name) for name in ("umls-simstring.db", "cui-semtypes.db"))
    parse_and_encode_ngrams(terms, simstring, types, "unqlite")
    matcher = QuickUMLS(index, threshold=0.8, accepted_semtypes=None, spacy_component=True)
    nlp = spacy.blank("en")

    def find(text):
        for match in matcher._match(nlp.make_doc(text), best_match=True, ignore_syntax=False):
            yield match[0]["start"], match[0]["end"], next(iter(match[0]["semtypes"]))

    return find, "threshold 0.8, no tagger"


def medcat(names):
    """Its dictionary stage: names as its own maker prepares them, the longest of what overlaps, no linking."""
    import logging

    import pandas
    from medcat.cat import CAT
    from medcat.config import Config
    from medcat.model_creation.cdb_maker import CDBMaker

    logging.disable(logging.CRITICAL)
    config = Config()
    config.general.spell_check = False
    config.components.linking.comp_name = "no_action"
    table = pandas.DataFrame({"cui": [str(number) for number in range(len(names))], "name": list(names)})
    kinds = list(names.values())
    cat = CAT(cdb=CDBMaker(config).prepare_csvs([table]), config=config)

    def find(text):
        end = 0
        entities = [(e.base.start_char_index, e.base.end_char_index, e) for e in cat(text).ner_ents]
        for start, stop, entity in sorted(entities, key=lambda e: (e[0], -e[1])):
            if start < end:
                continue
            end = stop
            yield start, stop, kinds[int(entity.link_candidates[0])]

    return find, "dictionary stage, no spelling"


PEERS = {
    "pyahocorasick": pyahocorasick,
    "flashtext": flashtext,
    "medspacy": medspacy,
    "quickumls": quickumls,
    "medcat": medcat,
}


def peak_megabytes():
    """What the process holds at most; on Linux getrusage would count the process that began it, too."""
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status", encoding="utf-8") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    _, peer, dictionary = sys.argv
    documents = [json.loads(line) for line in sys.stdin]
    names = read_names(dictionary)
    started = time.perf_counter()
    find, remark = PEERS[peer](names)
    build = time.perf_counter() - started
    started = time.perf_counter()
    found = [list(find(document["text"])) for document in documents]
    seconds = time.perf_counter() - started
    peak = peak_megabytes()
    print(json.dumps({"remark": remark, "build": build, "seconds": seconds, "peakMB": round(peak)}))
    for document, ents in zip(documents, found):
        print(json.dumps({"id": document["id"], "ents": ents}))


main()
