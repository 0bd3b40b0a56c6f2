package dev.hearth.jinja.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of Python's methods and forms of text, with the answers that Python 3.11 and Jinja2 3.1.6 gave. */
class TextCallsTest {
    @Test
    void everyCallAnswersAsPythonDoes() throws IOException {
        List<String> rows = rows();

        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] call = row.split("\t", 3);
            String answer = Calls.answer(call[0], call[1]);
            if (!answer.equals(call[2])) {
                wrong.add(call[0] + call[1] + " is " + call[2] + " and not " + answer);
            }
        }

        assertTrue(rows.size() > 1000, () -> rows.size() + " rows");
        assertEquals(List.of(), wrong);
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = TextCallsTest.class.getResourceAsStream("calls.tsv")) {
            if (in == null) {
                throw new IOException("calls.tsv is missing");
            }
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)).stream()
                    .filter(row -> !row.isEmpty())
                    .toList();
        }
    }
}
