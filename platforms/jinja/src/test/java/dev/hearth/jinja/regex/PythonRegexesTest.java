package dev.hearth.jinja.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.TestEnvironment;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Patterns with a text and a replacement, and what Python 3.11 gives for them: the places of all groups by
 * {@code match}, {@code search} and {@code fullmatch}, then {@code findall}, {@code sub} and {@code split}, or the
 * error.
 */
class PythonRegexesTest {
    @Test
    void everyPatternFindsWhatPythonFinds() throws IOException {
        List<String> rows;
        try (InputStream in = PythonRegexesTest.class.getResourceAsStream("regexes.tsv")) {
            rows = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }

        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split("\t", 5);
            String answer = answer(
                    literal(parts[1]), parts[0].equals("i"), literal(parts[2]), literal(parts[3]));
            if (!answer.equals(parts[4])) {
                wrong.add(row + "\n  and not " + answer);
            }
        }

        assertTrue(rows.size() > 500, () -> rows.size() + " rows");
        assertEquals("", String.join("\n", wrong));
    }

    /** A text as Python writes it; templates write it in the same way. */
    private static String literal(String text) {
        String[] read = new String[1];
        TestEnvironment.render("{% set _ = keep(" + text + ") %}", Map.of(
                "keep", Function.of("keep", "value", (render, a) -> read[0] = (String) a[0])));
        return read[0];
    }

    private static String answer(String pattern, boolean ignoreCase, String text, String replacement) {
        return attempt(() -> {
            Regex regex = Regex.compile(pattern, ignoreCase);
            return String.join(
                    " ",
                    attempt(() -> places(regex.match(text))),
                    attempt(() -> places(regex.search(text))),
                    attempt(() -> places(regex.fullmatch(text))),
                    attempt(() -> regex.findall(text).repr()),
                    attempt(() -> Python.repr(regex.sub(replacement, text))),
                    attempt(() -> regex.split(text, 0).repr()));
        });
    }

    private static String attempt(Supplier<String> answer) {
        try {
            return answer.get();
        } catch (TemplateException e) {
            return "E " + e.getMessage();
        }
    }

    private static String places(Regex.@Nullable Match match) {
        if (match == null) {
            return "None";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= match.groups(); i++) {
            out.append('(').append(match.start(i)).append(',').append(match.end(i)).append(')');
        }
        return out.toString();
    }
}
