"""Writes into tables of templates what the real Jinja2 makes of them: python3 expect.py text.txt …

A line that begins with "= " or "! " is what the line before it gives: a text, with \\n for a line break and \\\\ for a
backslash, or an error. Python's errors that have no name of their own here appear as what stands for them, and its
functions do_upper, test_odd and so on by the names of their filters and tests.
"""
import pathlib
import re
import sys

from jinja2.sandbox import ImmutableSandboxedEnvironment

STANDS_FOR = {"AttributeError": "TypeError", "AssertionError": "ValueError", "RuntimeError": "TemplateRuntimeError"}
environment = ImmutableSandboxedEnvironment(extensions=["jinja2.ext.loopcontrols", "jinja2.ext.do"])


def outcome(template):
    try:
        text = environment.from_string(template).render()
        return "= " + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    except Exception as problem:
        name = type(problem).__name__
        message = re.sub(r"\b(?:sync_do|do|test)_(\w+\(\))", r"\1", str(problem))
        return f"! {STANDS_FOR.get(name, name)}: {message}"


for name in sys.argv[1:]:
    path = pathlib.Path(name)
    lines = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.startswith(("= ", "! ")):
            lines.append(line)
            if line and not line.startswith("#"):
                lines.append(outcome(line))
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
