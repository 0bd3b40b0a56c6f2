package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.TemplateChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateProblemsTest {
    private static final Schema<Map<String, TemplateText>> SCHEMA =
            Schemas.dict(Schemas.string(), Schemas.template());

    /** Finds the words WRONG and ODD, and ids of entities in quotes. */
    private static final class WordChecker implements TemplateChecker {
        private static final Pattern WORD = Pattern.compile("WRONG|ODD");
        private static final Pattern ENTITY = Pattern.compile("'([a-z_]+\\.[a-z0-9_]+)'");

        @Override
        public Report check(TemplateText template, @Nullable Set<String> variables) {
            List<Finding> findings = new ArrayList<>();
            for (Matcher word = WORD.matcher(template.source()); word.find();) {
                findings.add(new Finding(
                        word.group().equals("ODD") ? Severity.WARNING : Severity.ERROR,
                        word.start(),
                        word.end() - word.start(),
                        word.group() + " is no word",
                        "RIGHT"));
            }
            List<Mention> mentions = new ArrayList<>();
            for (Matcher entity = ENTITY.matcher(template.source()); entity.find();) {
                mentions.add(new Mention(entity.group(1), entity.start(1), entity.end(1) - entity.start(1)));
            }
            return new Report(findings, mentions);
        }
    }

    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    private @Nullable Object check() {
        HubConfiguration configuration = config.load();
        return configuration.validate(
                SCHEMA, configuration.section("demo"), configuration.problemsAt("demo"), new WordChecker());
    }

    private List<String> marked() {
        return config.problems.list().stream()
                .map(problem -> problem.position() + " " + config.marked(problem))
                .toList();
    }

    @Test
    void theWordIsMarkedInEachStyle() {
        config.main("""
                demo:
                  plain: a {{ WRONG }}
                  single: 'it''s {{ WRONG }}'
                  double: "\\"{{ WRONG }}\\""
                  literal: |
                    {% if ODD %}
                      {{ WRONG }}
                    {% endif %}
                  folded: >-

                    {{ a
                       WRONG }}
                  anchored: &this "{{ WRONG }}"
                  alias: *this
                """);

        Object value = check();

        assertNull(value);
        assertEquals(
                List.of("configuration.yaml:2:15 WRONG", "configuration.yaml:3:21 WRONG",
                        "configuration.yaml:4:17 WRONG", "configuration.yaml:6:11 ODD",
                        "configuration.yaml:7:10 WRONG", "configuration.yaml:12:8 WRONG",
                        "configuration.yaml:13:23 WRONG", "configuration.yaml:13:23 WRONG"),
                marked());
        Problem first = config.problems.list().getFirst();
        assertEquals("demo.plain", first.path());
        assertEquals("WRONG is no word", first.message());
        assertEquals("RIGHT", first.suggestion());
    }

    @Test
    void anOddTemplateIsUsedAllTheSame() {
        config.main("demo: {a: '{{ ODD }}'}\n");

        Object value = check();

        assertNotNull(value);
        assertEquals(List.of("configuration.yaml:1:15: warning: ODD is no word"), config.reports());
    }

    @Test
    void theWordIsMarkedInTheFileThatItIsIn() {
        config.file("one.yaml", "|\n  {{ a }}\n  {{ WRONG }}\n");
        config.file("pack.yaml", "demo:\n  b: '{{ WRONG }}'\n");
        config.main("homeassistant:\n  packages:\n    pack: !include pack.yaml\ndemo:\n  a: !include one.yaml\n");

        check();

        assertEquals(List.of("one.yaml:3:6 WRONG", "pack.yaml:2:10 WRONG"), marked());
        assertEquals("configuration.yaml:5:6",
                String.valueOf(config.problems.list().getFirst().position().includedFrom()));
    }

    @Test
    void whatMayBeSecretIsNotRepeated() {
        config.file("secrets.yaml", "word: '{{ WRONG }} and {{ ODD }}'\n");
        config.environment.put("WORD", "{{ ODD }}");
        config.main("demo:\n  a: !secret word\n  b: !env_var WORD\n");

        check();

        assertEquals(
                List.of("configuration.yaml:2:6: error: this template cannot be compiled; what is wrong is not shown,"
                        + " since it may be a secret",
                        "configuration.yaml:3:6: warning: this template may fail; why is not shown, since it may be a"
                                + " secret"),
                config.reports());
    }

    @Test
    void anEntityThatNothingKnowsIsDoubtedOnceInEachTemplate() {
        config.file(".storage/core.entity_registry", """
                {"version": 1, "key": "core.entity_registry", "data": {"entities": [
                  {"entity_id": "light.kitchen", "platform": "hue"}]}}""");
        config.main("demo:\n  a: |\n    {{ 'light.kitchen' }} {{ 'light.kitchne' }}\n    {{ 'light.kitchne' }}\n");

        check();

        assertEquals(
                List.of("configuration.yaml:3:31: warning: the entity 'light.kitchne' is not known, neither from the"
                        + " configuration nor from an earlier run"),
                config.reports());
        assertEquals("light.kitchen", config.problem().suggestion());
        assertEquals("light.kitchne", config.marked());
    }

    @Test
    void withoutAnythingThatEvaluatesTemplatesTheyAreRefused() {
        config.main("demo: {a: '{{ 1 }}', b: text}\n");

        HubConfiguration configuration = config.load();
        Object value =
                configuration.validate(SCHEMA, configuration.section("demo"), configuration.problemsAt("demo"), null);

        assertNull(value);
        assertEquals("demo.a", config.problem().path());
    }
}
