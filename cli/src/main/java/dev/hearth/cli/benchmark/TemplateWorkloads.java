package dev.hearth.cli.benchmark;

import dev.hearth.api.Integration;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Rendering templates, and, where there is a Python with Jinja2, the same there. The functions of the hub are the real
 * ones here, and stand-ins without any tracking there.
 */
final class TemplateWorkloads {
    private static final String ENGINE = "template_engine";
    private static final String SIMPLE = "{{ states('sensor.s7') | float + 1 }}";
    private static final int STATES = 500;
    private static final String PYTHON = "templates.py";
    private static final String LOOP = """
            {% macro label(name, value, unit='°C') %}
              {%- if value > 30 -%}
                {{ name | upper }}: {{ value }}{{ unit }}
              {%- else -%}
                {{ name }}: {{ value }}{{ unit }}
              {%- endif -%}
            {% endmacro %}
            {% set ns = namespace(total=0, count=0, high=[]) %}
            {% for i in range(500) %}
              {% set state = states('sensor.s' ~ i) %}
              {% if state not in ['unknown', 'unavailable'] %}
                {% set value = state | float %}
                {% set ns.total = ns.total + value %}
                {% set ns.count = ns.count + 1 %}
              {% endif %}
            {% endfor %}
            {% set mean = ns.total / ns.count %}
            {{ label('Mean', mean | round(2)) }}
            {{ label('Sum', ns.total | round(1), 'K') }}
            {{ 'warm' if mean > 20 else 'cold' }}""";

    private TemplateWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "templates_simple",
                        "render {{ states('sensor.s7') | float + 1 }}; python: the same in Jinja2",
                        300_000,
                        task -> render(task, SIMPLE)),
                new Workload(
                        "templates_loop",
                        "render 20 lines with a macro and a loop over 500 states, 490 of them numbers; python: the"
                                + " same in Jinja2",
                        1_000,
                        task -> render(task, LOOP)),
                new Workload(
                        "templates_first",
                        "in a fresh JVM: compile and render a first template, which makes the functions; CPU of the"
                                + " process, its compiler's included",
                        1,
                        TemplateWorkloads::first));
    }

    private static Result render(Task task, String source) throws IOException, InterruptedException {
        try (TestHub hub = home()) {
            Template template = compile(hub, source);
            Sample sample = Rig.measureHere(task.effort(), () -> {
                for (int i = 0; i < task.n(); i++) {
                    template.text(DataMap.of());
                }
            });
            Result result = task.result(sample)
                    .with("renders_per_cpu_second", 1e9 * task.n() / sample.cpuNanos());
            double python = python(source, Math.max(10, task.n() / 20));
            return Double.isNaN(python) ? result : result.with("python_renders_per_cpu_second", python);
        }
    }

    private static Result first(Task task) {
        try (TestHub hub = withEngine()) {
            hub.setUp("");
            hub.states().set("sensor.s7", "7.5");
            Sample before = Meter.ofProcess();
            Sample here = Meter.here(() -> compile(hub, SIMPLE).text(DataMap.of()));
            return task.result(Meter.since(before, Meter.ofProcess()))
                    .with("thread_cpu_millis", here.cpuNanos() / 1e6);
        }
    }

    private static TestHub withEngine() {
        TestHub hub = TestHub.create();
        for (Integration integration : ServiceLoader.load(Integration.class)) {
            if (integration.manifest().domain().equals(ENGINE)) {
                hub.install(integration);
            }
        }
        return hub;
    }

    private static TestHub home() {
        TestHub hub = withEngine();
        hub.setUp("");
        for (int i = 0; i < STATES; i++) {
            hub.states().set("sensor.s" + i, i % 50 == 0 ? "unavailable" : String.valueOf(i % 40 + 0.5));
        }
        return hub;
    }

    private static Template compile(TestHub hub, String source) {
        TemplateEngine engine = Objects.requireNonNull(hub.hub().capability(TemplateEngine.class), ENGINE);
        return engine.compile(new TemplateText(source, Position.NONE));
    }

    /** How many renders a second of CPU are in Python; not a number where there is none. */
    private static double python(String source, int renders) throws IOException, InterruptedException {
        Path script = Files.createTempFile("hearth-benchmark", ".py");
        try (InputStream text = TemplateWorkloads.class.getResourceAsStream(PYTHON)) {
            Files.write(script, Objects.requireNonNull(text, PYTHON).readAllBytes());
            for (String python : List.of("python3", "/usr/bin/python3")) {
                try {
                    Process process = new ProcessBuilder(
                            python, script.toString(), source, String.valueOf(renders))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                    if (process.waitFor() == 0) {
                        return Double.parseDouble(answer);
                    }
                } catch (IOException notThere) {
                    // The next, then.
                }
            }
            return Double.NaN;
        } finally {
            Files.delete(script);
        }
    }
}
