package dev.hearth.jinja.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions of dates and times, with the answers, or the errors, of Python 3.11 on a machine whose zone is UTC. */
class PythonTimesTest {
    @Test
    void everyExpressionGivesWhatPythonGives() throws IOException {
        List<String> rows;
        try (InputStream in = PythonTimesTest.class.getResourceAsStream("times.tsv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }

        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split("\t", 2);
            String answer = Expressions.answer(parts[0]);
            if (!answer.equals(parts[1])) {
                wrong.add(parts[0] + "\n  is       " + parts[1] + "\n  and not  " + answer);
            }
        }

        assertTrue(rows.size() > 1000, () -> rows.size() + " rows");
        assertEquals("", String.join("\n", wrong));
    }
}
