"""Renders a template so many times with Jinja2, and prints how many renders a second of CPU are."""
import sys
import time

from jinja2.sandbox import ImmutableSandboxedEnvironment

environment = ImmutableSandboxedEnvironment()
values = {f"sensor.s{i}": "unavailable" if i % 50 == 0 else str(i % 40 + 0.5) for i in range(500)}
environment.globals["states"] = lambda entity_id: values.get(entity_id, "unknown")
environment.filters["float"] = float
template = environment.from_string(sys.argv[1])
count = int(sys.argv[2])
template.render()
begin = time.process_time()
for _ in range(count):
    template.render()
print(count / (time.process_time() - begin))
