package dev.hearth.jinja.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.TestEnvironment;
import dev.hearth.jinja.value.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates with what the real Jinja2 makes of them; {@code expect.py} beside the tables writes that. */
class FilterTablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"text", "number", "sequence", "order", "select", "map", "html", "tests", "globals"})
    void eachTemplateOfATableGivesWhatJinja2Gives(String table) throws IOException {
        List<String> lines = lines(table + ".txt");
        List<String> differences = new ArrayList<>();
        int templates = 0;

        for (int i = 0; i + 1 < lines.size(); i++) {
            String expected = lines.get(i + 1);
            if (expected.startsWith("= ") || expected.startsWith("! ")) {
                templates++;
                String actual = outcome(lines.get(i));
                if (!actual.equals(expected)) {
                    differences.add(lines.get(i) + "\n  Jinja2 " + expected + "\n  here   " + actual);
                }
            }
        }

        assertEquals("", String.join("\n", differences));
        assertTrue(templates > 10, "the table is nearly empty");
    }

    private static String outcome(String template) {
        try {
            String text = TestEnvironment.render(template, Map.of());
            return "= " + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        } catch (TemplateException e) {
            return "! " + e.described();
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = FilterTablesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
