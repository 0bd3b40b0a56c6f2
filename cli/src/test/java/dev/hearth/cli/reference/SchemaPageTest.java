package dev.hearth.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.SunEvent;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/configuration-schema.md} says of the primitives is true, and it says something of each. */
class SchemaPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent()
                    .resolve("docs/configuration-schema.md");
    private static final Pattern ROW = Pattern.compile(
            "\\| `(?<name>\\w+)\\((?<arguments>[^)]*)\\)` \\| (?<what>[^|]+) \\| (?<good>[^|]+) \\| (?<bad>[^|]*) \\|[^|]+\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Map<String, Schema<?>> WITH_ARGUMENTS = withArguments();

    @TempDir Path folder;

    private static Map<String, Schema<?>> withArguments() {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        all.put("templateWith(names)", Schemas.templateWith("value"));
        all.put("matching(pattern, expected)", Schemas.matching(Pattern.compile("[a-z]+\\d+"), "letters and digits"));
        all.put("entityDomain(domains)", Schemas.entityDomain("light", "switch"));
        all.put("intRange(from, to)", Schemas.intRange(1, 10));
        all.put("floatRange(from, to)", Schemas.floatRange(-0.5, 0.5));
        all.put("enumOf(words)", Schemas.enumOf("on", "off", "auto"));
        all.put("enumOf(type)", Schemas.enumOf(SunEvent.class));
        all.put("choice(map)", Schemas.choice(Map.of("low", 1, "high", 2)));
        all.put("constant(value)", Schemas.constant(true));
        all.put("map(fields)", Schemas.map(Field.required("host", Schemas.string())));
        all.put("list(element)", Schemas.list(Schemas.integer()));
        all.put("ensureList(element)", Schemas.ensureList(Schemas.integer()));
        all.put("dict(keys, values)", Schemas.dict(Schemas.slug(), Schemas.number()));
        all.put("oneOf(alternatives)", Schemas.<Object>oneOf(Schemas.integer(), Schemas.list(Schemas.integer())));
        all.put("byKey(key, alternatives)",
                Schemas.byKey("type", Map.of("bridge", Schemas.map(Field.required("host", Schemas.string())))));
        all.put("emptyAs(value, schema)", Schemas.emptyAs(0L, Schemas.integer()));
        all.put("lazy(name, schema)", tree());
        return all;
    }

    private static Schema<?> tree() {
        return Schemas.list(Schemas.<Object>lazy("tree", () -> Schemas.oneOf(tree())));
    }

    @Test
    void everyPrimitiveIsOnThePage() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        rows().forEach(row -> described.add(row.group("name")));

        TreeSet<String> present = new TreeSet<>();
        for (Method method : Schemas.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                present.add(method.getName());
            }
        }

        assertEquals(String.join("\n", present), String.join("\n", described));
    }

    @Test
    void whatThePageCallsAcceptedIsAccepted() throws IOException {
        List<String> wrong = new ArrayList<>();

        for (MatchResult row : rows()) {
            for (String value : values(row.group("good"))) {
                if (!accepts(schema(row), value)) {
                    wrong.add(row.group("name") + " refuses " + value);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void whatThePageCallsRefusedIsRefused() throws IOException {
        List<String> wrong = new ArrayList<>();

        for (MatchResult row : rows()) {
            for (String value : values(row.group("bad"))) {
                if (accepts(schema(row), value)) {
                    wrong.add(row.group("name") + " accepts " + value);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static List<MatchResult> rows() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();
        assertTrue(rows.size() > 40, rows::toString);
        return rows;
    }

    private static List<String> values(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    private static Schema<?> schema(MatchResult row) {
        String signature = row.group("name") + "(" + row.group("arguments") + ")";
        Schema<?> known = WITH_ARGUMENTS.get(signature);
        if (known != null) {
            return known;
        }
        Method method = Arrays.stream(Schemas.class.getMethods())
                .filter(each -> each.getName().equals(row.group("name")) && each.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("give " + signature + " an entry in this test"));
        try {
            return (Schema<?>) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(signature, e);
        }
    }

    private boolean accepts(Schema<?> schema, String value) {
        ConfigNode list = Written.in(folder, "x:\n  - " + value + "\n").get("x");
        if (!(list instanceof ListNode items)) {
            throw new AssertionError(value + " is no YAML");
        }
        Problems problems = new Problems();
        schema.validate(items.items().getFirst(), problems);
        return !problems.hasErrors();
    }
}
