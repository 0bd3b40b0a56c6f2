package dev.hearth.sun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ObserverTest {
    private static final double DEGREES = 1e-9;

    /** One place and day, as computed with astral 3.2 in the way Home Assistant calls it. */
    record Vector(JsonNode json) {
        Observer observer() {
            return new Observer(
                    json.get("latitude").doubleValue(),
                    json.get("longitude").doubleValue(),
                    json.get("elevation").doubleValue(),
                    ZoneId.of(json.get("time_zone").stringValue()));
        }

        LocalDate day() {
            return LocalDate.parse(json.get("date").stringValue());
        }

        @Nullable
        Instant instant(String key) {
            JsonNode text = json.get(key);
            return text.isNull() ? null : OffsetDateTime.parse(text.stringValue()).toInstant();
        }

        double degrees(String key) {
            return json.get(key).doubleValue();
        }

        @Override
        public String toString() {
            return json.get("place").stringValue() + " " + day();
        }
    }

    static Stream<Vector> vectors() {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in =
                Objects.requireNonNull(ObserverTest.class.getResourceAsStream("/conformance/sun.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Vector(mapper.readTree(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eventsAreThoseOfAstralToTheMicrosecond(Vector vector) {
        Observer observer = vector.observer();

        assertEquals(vector.instant("dawn"), SkyEvent.DAWN.on(observer, vector.day()));
        assertEquals(vector.instant("sunrise"), SkyEvent.RISING.on(observer, vector.day()));
        assertEquals(vector.instant("noon"), SkyEvent.NOON.on(observer, vector.day()));
        assertEquals(vector.instant("sunset"), SkyEvent.SETTING.on(observer, vector.day()));
        assertEquals(vector.instant("dusk"), SkyEvent.DUSK.on(observer, vector.day()));
        assertEquals(vector.instant("midnight"), SkyEvent.MIDNIGHT.on(observer, vector.day()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void positionIsThatOfAstral(Vector vector) {
        SunPosition position = vector.observer().position(Objects.requireNonNull(vector.instant("at")));

        assertEquals(vector.degrees("solar_elevation"), position.elevation(), DEGREES);
        assertEquals(vector.degrees("solar_azimuth"), position.azimuth(), DEGREES);
    }

    private static Observer at(double latitude, double longitude, String zone) {
        return new Observer(latitude, longitude, 10, ZoneId.of(zone));
    }

    @ParameterizedTest
    @EnumSource(SkyEvent.class)
    void theTimeZoneMakesNoDifference(SkyEvent event) {
        Instant now = Instant.parse("2026-03-28T23:30:00Z");

        List<Instant> found = Stream.of("UTC", "Europe/Amsterdam", "Pacific/Kiritimati", "Pacific/Pago_Pago")
                .map(zone -> at(52.37, 4.89, zone).next(event, now))
                .distinct()
                .toList();

        assertEquals(1, found.size());
    }

    @ParameterizedTest
    @CsvSource({
            "-36.85, 174.76, Pacific/Auckland",
            "32.87, -117.23, America/Los_Angeles",
            "-13.83, -171.77, Pacific/Apia",
            "52.37, 4.89, Europe/Amsterdam"
    })
    void theNextEventIsTheFirstOneAfterAMomentAllTheYear(double latitude, double longitude, String zone) {
        Observer observer = at(latitude, longitude, zone);
        Instant end = Instant.parse("2027-01-01T00:00:00Z");

        List<Duration> gaps = new ArrayList<>();
        Instant now = observer.next(SkyEvent.RISING, Instant.parse("2026-01-01T00:00:00Z"));
        while (now != null && now.isBefore(end)) {
            Instant next = Objects.requireNonNull(observer.next(SkyEvent.RISING, now));
            assertEquals(next, observer.next(SkyEvent.RISING, next.minusNanos(1_000)));
            gaps.add(Duration.between(now, next));
            now = next;
        }

        assertEquals(365, gaps.size());
        gaps.forEach(gap -> assertTrue(
                gap.minusDays(1).abs().compareTo(Duration.ofMinutes(4)) < 0, () -> "a day of " + gap));
    }

    @Test
    void onAPolarDayTheNextSettingIsWeeksAway() {
        Observer tromso = new Observer(69.6492, 18.9553, 10, ZoneId.of("Europe/Oslo"));
        Instant midsummer = Instant.parse("2026-06-21T00:00:00Z");

        Instant setting = Objects.requireNonNull(tromso.next(SkyEvent.SETTING, midsummer));

        assertNull(SkyEvent.SETTING.on(tromso, LocalDate.parse("2026-06-21")));
        assertEquals(LocalDate.parse("2026-07-27"), LocalDate.ofInstant(setting, ZoneOffset.UTC));
        assertTrue(tromso.up(midsummer));
    }

    @Test
    void atThePoleSomeEventsNeverComeAndTheRestDoes() {
        Observer pole = new Observer(90, 0, 0, ZoneId.of("UTC"));
        Instant now = Instant.parse("2026-06-21T00:00:00Z");

        Forecast forecast = Forecast.at(pole, now);

        assertNull(forecast.next(SkyEvent.SETTING));
        assertNotNull(forecast.next(SkyEvent.RISING));
        assertNotNull(forecast.next(SkyEvent.NOON));
        assertTrue(pole.up(now));
        assertEquals(Phase.DAY, forecast.phase());
    }

    @Test
    void astralMissesNightsCloseToMidnightUtcButTheSunIsDownAllTheSame() {
        Observer reykjavik = new Observer(64.1466, -21.9426, 12, ZoneId.of("Atlantic/Reykjavik"));
        Instant middleOfTheNight = Instant.parse("2026-06-30T01:30:00Z");

        Instant setting = reykjavik.next(SkyEvent.SETTING, Instant.parse("2026-06-29T12:00:00Z"));

        assertTrue(Objects.requireNonNull(setting).isAfter(middleOfTheNight));
        assertFalse(reykjavik.up(middleOfTheNight));
    }
}
