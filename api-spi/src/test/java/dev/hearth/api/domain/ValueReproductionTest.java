package dev.hearth.api.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scenes do to numbers, selects, texts, dates and times. */
class ValueReproductionTest {
    private static final DataMap OPTIONS = DataMap.of("options", List.of("a", "b"));

    private static List<String> calls(String domain, String present, String wanted) {
        return Objects.requireNonNull(EntityDomains.all().stream()
                .filter(each -> each.name().equals(domain))
                .findFirst()
                .orElseThrow()
                .reproduction())
                .requests(state(domain, wanted), state(domain, present), DataMap.of())
                .stream()
                .map(request -> request.domain() + "." + request.service() + " " + request.data())
                .toList();
    }

    private static State state(String domain, String value) {
        return new State(
                domain + ".x", value, OPTIONS, Context.ofId("00000000000000000000000001", null, null), 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
            "number, 1.0, 2.5, number.set_value, value=2.5",
            "select, a, b, select.select_option, option=b",
            "text, x, y, text.set_value, value=y",
            "date, 2026-01-01, 2026-01-02, date.set_value, date=2026-01-02",
            "time, 07:00:00, 08:00:00, time.set_value, time=08:00:00",
            "datetime, unknown, 2026-01-02T00:00:00+00:00, datetime.set_value, datetime=2026-01-02T00:00:00+00:00",
    })
    void theValueIsSetIfItIsAnother(String domain, String present, String wanted, String service, String data) {
        assertEquals(
                List.of(service + " {entity_id=" + domain + ".x, " + data + "}"), calls(domain, present, wanted));
        assertEquals(List.of(), calls(domain, wanted, wanted));
    }

    @ParameterizedTest
    @CsvSource({"number", "text", "date", "time", "datetime"})
    void whatIsNoValueIsNotSet(String domain) {
        assertEquals(List.of(), calls(domain, "1", "unavailable"));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertEquals(
                "its state 'warm' is not a number",
                assertThrows(IllegalArgumentException.class, () -> calls("number", "1", "warm")).getMessage());
        assertEquals(
                "its state 'c' is none of the options [a, b]",
                assertThrows(IllegalArgumentException.class, () -> calls("select", "a", "c")).getMessage());
    }
}
