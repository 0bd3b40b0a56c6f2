package dev.hearth.jinja.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import tools.jackson.databind.JsonNode;
import dev.hearth.jinja.TestEnvironment;
import dev.hearth.jinja.value.TemplateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random templates, rendered here and by the real Jinja2. How many and which can be said with
 * {@code -Dhearth.differential.templates} and {@code -Dhearth.differential.seed}.
 */
class DifferentialTest {
    private static final int TEMPLATES = Integer.getInteger("hearth.differential.templates", 10_000);
    private static final long SEED = Long.getLong("hearth.differential.seed", 20261128);
    private static final int SHOWN = Integer.getInteger("hearth.differential.shown", 20);

    @Test
    void randomTemplatesGiveWhatJinja2Gives() throws IOException {
        try (RealJinja real = RealJinja.start()) {
            boolean needed = "true".equals(System.getenv("CI"));
            assertFalse(real == null && needed, "there is no Python with Jinja2 here; install python3-jinja2");
            assumeTrue(real != null, "no Python with Jinja2 here (python3-jinja2): nothing to compare with");

            RandomTemplates templates = new RandomTemplates(new SplittableRandom(SEED));
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < TEMPLATES && differences.size() < SHOWN; i++) {
                String template = templates.template();
                JsonNode expected = real.render(template);
                String theirs = expected.has("text")
                        ? "text:" + expected.get("text").asString()
                        : "error:" + expected.get("error").asString();
                String ours = ours(template);
                if (!same(theirs, ours)) {
                    differences.add(template + "\n  Jinja2: " + theirs + " " + expected.path("message").asString()
                            + "\n  here:   " + ours);
                }
            }

            assertEquals("", String.join("\n", differences), "with the seed " + SEED);
        }
    }

    private static String ours(String template) {
        try {
            return "text:" + TestEnvironment.render(template, Variables.ALL);
        } catch (TemplateException e) {
            return "error:" + e.described();
        }
    }

    // Which of two mistakes is found first, and what it is called, is not part of the language. What Python writes of
    // its own objects has their addresses in it.
    private static boolean same(String theirs, String ours) {
        if (ours.startsWith("error:") && theirs.startsWith("error:")) {
            return true;
        }
        if (theirs.matches("(?s).*<[^<>]*(?: at 0x[0-9a-f]+|of [\\w.]+ object|method |function |Loop|class )[^<>]*>.*")
                || theirs.matches(
                        "(?s).*&lt;.*(?: at 0x[0-9a-f]+|of [\\w.]+ object|method |function |class ).*&gt;.*")) {
            return ours.startsWith("text:");
        }
        // Complex numbers and texts or numbers beyond the budget are not for a home.
        return theirs.equals(ours) || ours.startsWith("error:LimitError") || ours.contains("complex number");
    }
}
