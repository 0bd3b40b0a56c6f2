"""Renders templates, one JSON text a line, with the real Jinja2; answers each with a line of JSON."""
import json
import sys

from jinja2.sandbox import ImmutableSandboxedEnvironment

environment = ImmutableSandboxedEnvironment(extensions=["jinja2.ext.loopcontrols", "jinja2.ext.do"])


def variables():
    """New ones each time, so that no template changes them for the next."""
    return dict(
        one=1, zero=0, neg=-3, big=12345678901234567890, half=0.5, tiny=1e-9, txt="Hello, all", num="42", uml="ä😀ß",
        empty="", yes=True, nil=None, lst=[3, 1, 2], mix=[1, "a", None, 2.5, [4]], dct={"a": 1, "b": "x", "_c": 3},
        tup=(1, "two"), recs=[{"n": 2, "s": "b"}, {"n": 1, "s": "a"}, {"n": 3, "s": "B"}],
    )


for line in sys.stdin:
    source = json.loads(line)
    try:
        answer = {"text": environment.from_string(source).render(variables())}
    except RecursionError:
        answer = {"error": "RecursionError"}
    except Exception as problem:
        answer = {"error": type(problem).__name__, "message": str(problem)}
    try:
        print(json.dumps(answer), flush=True)
    except UnicodeEncodeError:
        print(json.dumps({"error": "UnicodeEncodeError"}), flush=True)
