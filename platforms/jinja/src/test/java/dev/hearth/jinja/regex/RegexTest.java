package dev.hearth.jinja.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.TemplateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                    "(a+)+b",
                    "(a|a)*b",
                    "(a|aa)+$b",
                    "(?:a*)*b",
                    "(?=(a+)+b)c",
                    "(a*)*\\1b",
                    "(?:(?:a{1000}){1000}){1000}",
                    "(?:(?:){4000000}){4000000}",
                    "(?:a?){40}a{40}b"
            })
    void patternThatTakesForeverIsStopped(String pattern) {
        Regex regex = Regex.compile(pattern, false);

        TemplateException stopped =
                assertThrows(TemplateException.class, () -> regex.search("a".repeat(5000)));

        assertEquals(TemplateException.Kind.LIMIT, stopped.kind());
    }

    @Test
    void stepsAreTakenFromTheBudgetOfTheRender() {
        Regex regex = Regex.compile("(a+)+b", false);
        @Nullable Budget before = Budget.swap(new Budget(2_000));

        TemplateException stopped;
        try {
            stopped = assertThrows(TemplateException.class, () -> regex.search("a".repeat(40)));
        } finally {
            Budget.swap(before);
        }

        assertEquals("the template does too much: it was stopped after 2000 steps", stopped.getMessage());
    }

    @Test
    void longTextDoesNotOverflowTheStack() {
        String text = "x\n".repeat(40_000);

        Regex.Match match = Regex.compile("(?:.|\n)*", false).fullmatch(text);

        assertNotNull(match);
        assertEquals(80_000, match.end(0));
    }

    @Test
    void whatNeedsTooMuchMemoryIsStopped() {
        Regex regex = Regex.compile("(.|\n)*", false);

        TemplateException stopped =
                assertThrows(TemplateException.class, () -> regex.search("a".repeat(1_000_000)));

        assertEquals(TemplateException.Kind.LIMIT, stopped.kind());
    }

    @Test
    void deeplyNestedAndLongPatternsAreRefused() {
        String nested = "(".repeat(2000) + ")".repeat(2000);
        String conditions = "()" + "(?(1)".repeat(800) + ")".repeat(800);
        String tooLong = "a".repeat(Regex.MAX_PATTERN + 1);

        for (String pattern : new String[] {nested, conditions, tooLong}) {
            TemplateException refused =
                    assertThrows(TemplateException.class, () -> Regex.compile(pattern, false));
            assertEquals(TemplateException.Kind.LIMIT, refused.kind());
        }
    }

    @Test
    void resultsThatAreTooLargeAreRefused() {
        Regex every = Regex.compile("", false);
        String text = "a".repeat(200_000);

        assertLimit(() -> every.findall(text));
        assertLimit(() -> every.split(text, 0));
        assertLimit(() -> Regex.compile("a", false).sub("x".repeat(1000), text));
        assertLimit(() -> Regex.compile("(a*)", false).sub("\\1".repeat(100), text));
    }

    private static void assertLimit(Executable work) {
        assertEquals(
                TemplateException.Kind.LIMIT,
                assertThrows(TemplateException.class, work).kind());
    }

    @Test
    void placesAreCountedInCodePoints() {
        Regex.Match match = Regex.compile("b(.)", false).search("😀b😀");

        assertNotNull(match);
        assertEquals(1, match.start(0));
        assertEquals(3, match.end(0));
        assertEquals("😀", match.group(1));
    }

    @Test
    void groupThatFoundNothingIsNull() {
        Regex.Match match = Regex.compile("(a)|(?P<other>b)", false).match("b");

        assertNotNull(match);
        assertNull(match.group(1));
        assertEquals("b", match.group(2));
        assertEquals(-1, match.start(1));
        assertEquals(2, Regex.compile("(a)|(?P<other>b)", false).names().get("other"));
    }

    @Test
    void subAndSplitStopAfterTheirCount() {
        Regex comma = Regex.compile(",", false);

        assertEquals("a;b,c", comma.sub(";", "a,b,c", 1));
        assertEquals("a,b,c", comma.sub(";", "a,b,c", -1));
        assertEquals("['a', 'b,c']", comma.split("a,b,c", 1).repr());
    }

    @Test
    void whatWasCompiledIsKnownByPatternAndFlag() {
        assertSame(Regex.compile("known", false), Regex.compile("known", false));
        assertNull(Regex.compile("known", false).match("KNOWN"));
        assertNotNull(Regex.compile("known", true).match("KNOWN"));
    }

    @Test
    void nameOfAGroupThatThePatternLacksIsAnIndexError() {
        TemplateException error = assertThrows(
                TemplateException.class, () -> Regex.compile("a", false).sub("\\g<x>", "a"));

        assertEquals("IndexError: unknown group name 'x'", error.described());
    }
}
