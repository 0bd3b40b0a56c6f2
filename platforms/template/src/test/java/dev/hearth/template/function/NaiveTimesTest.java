package dev.hearth.template.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NaiveTimesTest {
    @Test
    void aTimeWithoutAZoneIsInTheZoneOfTheHomeHoweverItIsAsked() {
        FakeHome home = new FakeHome();

        String byFunction = home.render("{{ as_timestamp('2021-02-01 13:00:00') }}");
        String byMethod = home.render("{{ strptime('2021-02-01 13:00:00', '%Y-%m-%d %H:%M:%S').timestamp() }}");

        assertEquals("1612180800.0", byFunction);
        assertEquals("1612180800.0", byMethod);
    }
}
