"""Looks names up with one peer: terms.py pyahocorasick|flashtext|medspacy DICT.tsv < docs.jsonl > found.jsonl

DICT.tsv has type, concept and name, separated by tabs. Out: one line {"remark", "build", "seconds", "peakMB"}, then
{"id", "ents": [[start, end, type]]} a document, offsets in code points, the longest of what overlaps. The seconds of the
look-up are without reading and printing.
"""
import json
import resource
import sys
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


PEERS = {"pyahocorasick": pyahocorasick, "flashtext": flashtext, "medspacy": medspacy}


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
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"remark": remark, "build": build, "seconds": seconds, "peakMB": round(peak)}))
    for document, ents in zip(documents, found):
        print(json.dumps({"id": document["id"], "ents": ents}))


main()
