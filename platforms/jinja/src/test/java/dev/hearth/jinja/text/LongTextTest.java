package dev.hearth.jinja.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.TemplateException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** What would be too long is refused before it is made. */
class LongTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "center|('a', 99999999999)",
            "ljust|('a', 99999999)",
            "rjust|('a', 9223372036854775807)",
            "zfill|('a', 99999999)",
            "expandtabs|('\\t', 99999999999)",
            "%|('%99999999d', 1)",
            "%|('%.99999999f', 1.5)",
            "%|('%.99999999e', 1.5)",
            "%|('%*d', (99999999, 1))",
            "format()|(1, '99999999999')",
            "format()|(1, '099999999,')",
            "format()|(1.5, '.99999999f')",
            "format()|(1.5, '#.99999999g')",
            "format|('{:>99999999}', ('a',), {})",
    })
    void widthsAreLimited(String name, String arguments) {
        String answer = Calls.answer(name, arguments);

        assertEquals("LimitError", answer.substring(0, Math.min(10, answer.length())), answer);
    }

    @Test
    void longTextsAreFoundWithoutGoingBack() {
        String text = "a".repeat(Budget.MAX_TEXT);
        String part = "a".repeat(Budget.MAX_TEXT / 2) + "b";

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertEquals(-1, new Search(part).first(text, 0, text.length()));
            assertEquals(-1, new Search(part).last(text, 0, text.length()));
            assertEquals(1, new Search(part).splitRight(text, Long.MAX_VALUE).size());
        });
    }

    @Test
    void aReplacementThatGrowsIsRefused() {
        String text = "a".repeat(10_000);
        String by = "b".repeat(10_000);

        assertThrows(TemplateException.class, () -> new Search("a").replace(text, by, Long.MAX_VALUE));
        assertThrows(TemplateException.class, () -> new Search("").replace(text, by, Long.MAX_VALUE));
    }
}
