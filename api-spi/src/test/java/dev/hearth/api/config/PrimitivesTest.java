package dev.hearth.api.config;

import static dev.hearth.api.config.SchemaFixture.accepts;
import static dev.hearth.api.config.SchemaFixture.problem;
import static dev.hearth.api.config.SchemaFixture.unquoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrimitivesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "Yes", "ON", "enable", " on "})
    void wordsOfConsentAreTrue(String word) {
        assertTrue(Schemas.bool().parse(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "No", "OFF", "disable"})
    void wordsOfRefusalAreFalse(String word) {
        assertFalse(Schemas.bool().parse(word));
    }

    @Test
    void numbersAreTrueUnlessZero() {
        assertTrue(Schemas.bool().parse(2));
        assertFalse(Schemas.bool().parse(0.0));
        assertFalse(accepts(Schemas.bool(), "perhaps"));
        assertFalse(accepts(Schemas.bool(), null));
        assertFalse(accepts(Schemas.bool(), List.of(true)));
    }

    @Test
    void textTakesScalarsInTheirTextForm() {
        assertEquals("abc", Schemas.string().parse("abc"));
        assertEquals("", Schemas.string().parse(""));
        assertEquals("12", Schemas.string().parse(12));
        assertEquals("1.0", Schemas.string().parse(1.0));
        assertEquals("True", Schemas.string().parse(true));
    }

    @Test
    void textRefusesNothingListsAndMaps() {
        assertEquals("the value is missing; expected text", problem(Schemas.string(), null).message());
        assertEquals("a list of 2 items is not text", problem(Schemas.string(), List.of(1, 2)).message());
        assertEquals("a map is not text", problem(Schemas.string(), Map.of("a", 1)).message());
    }

    @ParameterizedTest
    @CsvSource({"1e16, 1e+16", "1e15, 1000000000000000.0", "0.0001, 0.0001", "0.00001, 1e-05", "1.25e-7, 1.25e-07",
            "-0.5, -0.5", "123456789.125, 123456789.125"})
    void numbersAreWrittenAsPythonWritesThem(double number, String text) {
        assertEquals(text, Schemas.string().parse(number));
    }

    @Test
    void unquotedWordThatYamlReadsAsBooleanGetsAHint() {
        Problems problems = new Problems();

        String text = Schemas.string().validate(unquoted("on", true), problems);

        assertEquals("True", text);
        assertEquals(Problem.Severity.WARNING, problems.list().getFirst().severity());
        assertEquals("'on'", problems.list().getFirst().suggestion());
    }

    @Test
    void unquotedNumberThatYamlReadsOtherwiseGetsAHint() {
        Problems problems = new Problems();

        String text = Schemas.string().validate(unquoted("0123", 83L), problems);

        assertEquals("83", text);
        assertTrue(problems.list().getFirst().message().contains("is the number 83 to YAML"));
        assertFalse(problems.hasErrors());
    }

    @Test
    void plainTrueGetsNoHint() {
        Problems problems = new Problems();

        Schemas.string().validate(unquoted("true", true), problems);
        Schemas.string().validate(unquoted("12", 12L), problems);
        Schemas.string().validate(unquoted("1.50", 1.5), problems);

        assertEquals(List.of(), problems.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitchen", "a_b", "1", "living_room_2"})
    void slugsAreAccepted(String text) {
        assertEquals(text, Schemas.slug().parse(text));
    }

    @ParameterizedTest
    @CsvSource({"Living Room, living_room", "a__b, a_b", "_a, a", "a-b, a_b", "notify.phone, phone",
            "My.phone, my_phone"})
    void otherNamesAreRefusedWithTheNearestSlug(String text, String nearest) {
        assertEquals(nearest, problem(Schemas.slug(), text).suggestion());
    }

    @Test
    void wholeNumbersMayBeText() {
        assertEquals(7L, Schemas.integer().parse(" 7 "));
        assertEquals(-7L, Schemas.integer().parse("-7"));
        assertEquals(7L, Schemas.integer().parse(7.9));
        assertFalse(accepts(Schemas.integer(), "7.9"));
        assertFalse(accepts(Schemas.integer(), "seven"));
        assertFalse(accepts(Schemas.integer(), true));
        assertFalse(accepts(Schemas.integer(), "٣"));
        assertFalse(accepts(Schemas.integer(), "99999999999999999999"));
        assertFalse(accepts(Schemas.integer(), Double.NaN));
    }

    @Test
    void rangesIncludeTheirBounds() {
        assertEquals(1, Schemas.port().parse(1));
        assertEquals(65535, Schemas.port().parse("65535"));
        assertEquals("0 is not a port number from 1 to 65535", problem(Schemas.port(), 0).message());
        assertEquals("65536 is not a port number from 1 to 65535", problem(Schemas.port(), 65536).message());
        assertEquals(255, Schemas.byteValue().parse(255));
        assertFalse(accepts(Schemas.byteValue(), 256));
        assertEquals(0, Schemas.positiveInt().parse(0));
        assertFalse(accepts(Schemas.positiveInt(), -1));
        assertEquals("11 is not a whole number from 1 to 10", problem(Schemas.intRange(1, 10), 11).message());
    }

    @Test
    void numbersMayBeText() {
        assertEquals(1.5, Schemas.number().parse("1.5"));
        assertEquals(1500, Schemas.number().parse("1.5e3"));
        assertEquals(0.5, Schemas.number().parse(".5"));
        for (String wrong : List.of("", ".", "1.5d", "0x10", "NaN", "1.2.3", "e5", "1e", "inf", "1,5")) {
            assertFalse(accepts(Schemas.number(), wrong), wrong);
        }
        assertFalse(accepts(Schemas.number(), false));
    }

    @Test
    void fractionsAndDegreesHaveBounds() {
        assertEquals(1.0, Schemas.smallFloat().parse(1));
        assertEquals("1.1 is not a number from 0 to 1", problem(Schemas.smallFloat(), 1.1).message());
        assertEquals(-90.0, Schemas.latitude().parse("-90"));
        assertEquals("90.5 is not a latitude from -90 to 90", problem(Schemas.latitude(), 90.5).message());
        assertEquals(180.0, Schemas.longitude().parse(180));
        assertFalse(accepts(Schemas.longitude(), -180.01));
        assertFalse(accepts(Schemas.positiveFloat(), -0.1));
        assertEquals("3 is not a number from -1.5 to 2", problem(Schemas.floatRange(-1.5, 2), 3).message());
    }

    @Test
    void timesOfDayAreTextInQuotes() {
        assertEquals(LocalTime.of(7, 30), Schemas.time().parse("07:30"));
        assertEquals(LocalTime.of(7, 30), Schemas.time().parse("7:30"));
        assertEquals(LocalTime.of(7, 30, 15), Schemas.time().parse("07:30:15"));
        assertEquals(LocalTime.of(7, 30, 15, 250_000_000), Schemas.time().parse("07:30:15.25"));
        for (String wrong : List.of("24:00", "07:60", "7", "", "07:30:61", "half past seven", "07:30:15.")) {
            assertFalse(accepts(Schemas.time(), wrong), wrong);
        }
    }

    @Test
    void unquotedTimeSaysWhatYamlMadeOfIt() {
        Problems problems = new Problems();

        Schemas.time().validate(unquoted("12:30", 750L), problems);

        Problem problem = problems.list().getFirst();
        assertEquals("12:30 without quotes is the number 750 to YAML; write '12:30'", problem.message());
        assertEquals("'12:30'", problem.suggestion());
    }

    @Test
    void datesAndDateTimes() {
        assertEquals(LocalDate.of(2026, 12, 24), Schemas.date().parse("2026-12-24"));
        assertFalse(accepts(Schemas.date(), "2026-02-30"));
        assertEquals(
                new DateTimeValue(LocalDateTime.of(2026, 12, 24, 18, 0), null),
                Schemas.dateTime().parse("2026-12-24 18:00:00"));
        assertEquals(
                new DateTimeValue(LocalDateTime.of(2026, 12, 24, 18, 0), ZoneOffset.ofHours(1)),
                Schemas.dateTime().parse("2026-12-24T18:00+01:00"));
        assertEquals(
                ZoneOffset.UTC, Schemas.dateTime().parse("2026-12-24T18:00:00Z").offset());
        assertFalse(accepts(Schemas.dateTime(), "2026-12-24"));
        assertFalse(accepts(Schemas.dateTime(), "2026-12-24 18:00 tomorrow"));
    }

    @Test
    void dateTimeWithoutOffsetIsInTheHomesZone() {
        DateTimeValue evening = Schemas.dateTime().parse("2026-12-24 18:00:00");

        assertEquals("2026-12-24T17:00:00Z", evening.toInstant(ZoneId.of("Europe/Berlin")).toString());
    }

    @ParameterizedTest
    @CsvSource({
            "00:05, PT5M",
            "12:30, PT12H30M",
            "00:00:10, PT10S",
            "1:02:03.5, PT1H2M3.5S",
            "-00:30, PT-30M",
            "+00:30, PT30M",
            "90, PT1M30S",
            "0.25, PT0.25S",
            "100:00:00, PT100H"
    })
    void periodsAsText(String text, Duration period) {
        assertEquals(period, Schemas.timePeriod().parse(text));
    }

    @Test
    void periodsAsNumbersAreSeconds() {
        assertEquals(Duration.ofMinutes(5), Schemas.timePeriod().parse(300));
        assertEquals(Duration.ofMillis(1500), Schemas.timePeriod().parse(1.5));
        assertEquals(Duration.ofSeconds(750), Schemas.timePeriod().validate(unquoted("12:30", 750L), new Problems()));
    }

    @Test
    void periodsAsMapsAddUp() {
        Object period = Map.of("days", 1, "hours", "2", "minutes", 3, "seconds", 4.5, "milliseconds", 250);

        assertEquals(Duration.parse("P1DT2H3M4.75S"), Schemas.timePeriod().parse(period));
    }

    @Test
    void periodsSayWhatIsWrongInside() {
        assertEquals("minutes", problem(Schemas.timePeriod(), Map.of("minuts", 5)).suggestion());
        assertEquals("'x' is not a number", problem(Schemas.timePeriod(), Map.of("minutes", "x")).message());
        assertFalse(accepts(Schemas.timePeriod(), Map.of()));
        assertFalse(accepts(Schemas.timePeriod(), "soon"));
        assertFalse(accepts(Schemas.timePeriod(), true));
        assertFalse(accepts(Schemas.timePeriod(), List.of()));
        assertFalse(accepts(Schemas.timePeriod(), 1e300));
    }

    @Test
    void somePeriodsMayNotBeNegative() {
        assertEquals(Duration.ZERO, Schemas.positiveTimePeriod().parse(0));
        assertEquals("'-00:01' is not a period of 0 or more",
                problem(Schemas.positiveTimePeriod(), "-00:01").message());
    }

    @Test
    void weekdaysAreOneOrAList() {
        assertEquals(List.of(DayOfWeek.MONDAY), Schemas.weekdays().parse("mon"));
        assertEquals(
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Schemas.weekdays().parse(List.of("sat", "sun")));
        assertEquals("tue", problem(Schemas.weekdays(), List.of("tues")).suggestion());
    }

    @Test
    void timeZonesAreGuessed() {
        assertEquals(ZoneId.of("Europe/Berlin"), Schemas.timeZone().parse("Europe/Berlin"));
        assertEquals("Europe/Berlin", problem(Schemas.timeZone(), "Europe/Berln").suggestion());
    }

    @Test
    void timeZonesThatJavaOnlyAbbreviatesAreTaken() {
        Instant winter = Instant.parse("2026-01-14T12:00:00Z");

        assertEquals(
                List.of(-5, -10, -7),
                Stream.of("EST", "HST", "MST")
                        .map(name -> Schemas.timeZone().parse(name).getRules().getOffset(winter))
                        .map(offset -> offset.getTotalSeconds() / 3600)
                        .toList());
        assertEquals("'IST' is not a time zone such as Europe/Berlin", problem(Schemas.timeZone(), "IST").message());
    }

    @Test
    void aWholeNumberWithAFractionIsGuessedOnlyIfNothingIsLost() {
        assertEquals("10", problem(Schemas.integer(), "10.0").suggestion());
        assertNull(problem(Schemas.integer(), "100.5").suggestion());
        assertEquals("100.5", problem(Schemas.number(), "100,5 m").suggestion());
    }

    @Test
    void wordsThatAreShortenedOrLengthenedAreGuessed() {
        List<String> keys = List.of("latitude", "longitude", "name", "country", "currency");

        assertEquals("latitude", Suggestions.closest("lat", keys));
        assertEquals("longitude", Suggestions.closest("lon", keys));
        assertEquals("longitude", Suggestions.closest("long", keys));
        assertEquals("name", Suggestions.closest("location_name", keys));
        assertEquals("country", Suggestions.closest("country_code", keys));
        assertEquals("us_customary", problem(Schemas.unitSystem(), "us").suggestion());
        assertNull(Suggestions.closest("cou", List.of("count", "country")));
    }

    @Test
    void unitsAndSunEvents() {
        assertEquals(UnitSystem.METRIC, Schemas.unitSystem().parse("metric"));
        assertEquals(UnitSystem.US_CUSTOMARY, Schemas.unitSystem().parse("imperial"));
        assertEquals(TemperatureUnit.CELSIUS, Schemas.temperatureUnit().parse("C"));
        assertEquals(TemperatureUnit.FAHRENHEIT, Schemas.temperatureUnit().parse("°F"));
        assertEquals(SunEvent.SUNSET, Schemas.sunEvent().parse("sunset"));
        assertEquals("sunset", problem(Schemas.sunEvent(), "sunst").suggestion());
    }

    @Test
    void iconsAndAddresses() {
        assertEquals("mdi:lightbulb", Schemas.icon().parse("mdi:lightbulb"));
        assertFalse(accepts(Schemas.icon(), "lightbulb"));
        assertEquals("http://hub.local:8123/x", Schemas.url().parse("http://hub.local:8123/x"));
        assertEquals("https://x/{id}|y", Schemas.url().parse("https://x/{id}|y"));
        for (String wrong : List.of("ftp://x", "hub.local", "http://", "http:///x")) {
            assertFalse(accepts(Schemas.url(), wrong), wrong);
        }
    }

    @Test
    void regularExpressionsOfPythonAreUnderstood() {
        assertTrue(Schemas.regex().parse("(?P<n>\\d+)").matcher("12").matches());
        assertFalse(accepts(Schemas.regex(), "(unclosed"));
    }

    @Test
    void textAfterAPattern() {
        Schema<String> colour =
                Schemas.matching(java.util.regex.Pattern.compile("#[0-9a-f]{6}"), "a colour such as #ff0000");

        assertEquals("#00ff00", colour.parse("#00ff00"));
        assertEquals("'green' is not a colour such as #ff0000", problem(colour, "green").message());
    }

    @Test
    void textAfterAPatternThatYamlTookForANumberBelongsInQuotes() {
        Schema<String> pair =
                Schemas.matching(java.util.regex.Pattern.compile("\\d\\d:\\d\\d"), "a pair such as 12:34");
        Problems problems = new Problems();

        pair.validate(unquoted("12:30", 750L), problems);

        Problem problem = problems.list().getFirst();
        assertEquals(1, problems.errors());
        assertEquals(
                "12:30 without quotes is the number 750 to YAML; put it in quotes if the text is meant",
                problem.message());
        assertEquals("'12:30'", problem.suggestion());
        assertEquals("750 is not a pair such as 12:34", problem(pair, 750).message());
    }

    @Test
    void templatesKeepTheirSourceAndPlace() {
        TemplateText template = Schemas.template().parse("{{ 1 }}");

        assertEquals(new TemplateText("{{ 1 }}", Position.NONE), template);
        assertTrue(template.dynamic());
        assertFalse(Schemas.template().parse("just text").dynamic());
        assertEquals("5", Schemas.template().parse(5).source());
        assertFalse(accepts(Schemas.template(), null));
        assertFalse(accepts(Schemas.dynamicTemplate(), "just text"));
    }

    @Test
    void entityIdsAreFoldedToLowerCase() {
        assertEquals("light.kitchen", Schemas.entityId().parse(" Light.Kitchen "));
        assertEquals(
                "'kitchen' is not an entity id such as light.kitchen",
                problem(Schemas.entityId(), "kitchen").message());
    }

    @Test
    void entityIdsMaySayTheirDomain() {
        assertEquals("light.a", Schemas.entityDomain("light", "switch").parse("light.a"));
        assertEquals(
                "'sensor.a' is not an entity id that begins with light. or switch.",
                problem(Schemas.entityDomain("light", "switch"), "sensor.a").message());
    }

    @Test
    void severalEntityIdsComeWithCommasOrAsAList() {
        List<String> both = List.of("light.a", "light.b");

        assertEquals(both, Schemas.entityIds().parse("light.a, Light.b"));
        assertEquals(both, Schemas.entityIds().parse(both));
        assertEquals(List.of("light.a"), Schemas.entityIds().parse("light.a"));
        assertFalse(accepts(Schemas.entityIds(), "light.a,"));
        assertFalse(accepts(Schemas.entityIds(), "all"));
        assertFalse(accepts(Schemas.entityIds(), null));
    }

    @Test
    void wrongEntityIdInAListIsNamed() {
        Problem problem = problem(Schemas.entityIds(), List.of("light.a", "lamp"));

        assertEquals("[1]", problem.path());
        assertEquals("'lamp' is not an entity id such as light.kitchen", problem.message());
    }

    @Test
    void allAndNoneWhereTheyAreMeant() {
        assertEquals(List.of("all"), Schemas.entityIdsOrAll().parse("all"));
        assertEquals(List.of("none"), Schemas.entityIdsOrAll().parse("none"));
        assertEquals(List.of("light.a"), Schemas.entityIdsOrAll().parse(List.of("light.a")));
    }

    @Test
    void templateOfAnyDepthKeepsWhatIsNoTemplate() {
        TemplateValue value = Schemas.templateComplex()
                .parse(Map.of("list", List.of(1, "plain", "{{ now() }}")));

        TemplateValue.Entries entries = assertInstanceOf(TemplateValue.Entries.class, value);
        TemplateValue.Items items = assertInstanceOf(
                TemplateValue.Items.class, entries.entries().get("list"));
        assertEquals(new TemplateValue.Fixed(1L), items.items().get(0));
        assertEquals(new TemplateValue.Fixed("plain"), items.items().get(1));
        assertEquals(
                new TemplateValue.Text(new TemplateText("{{ now() }}", Position.NONE)), items.items().get(2));
    }

    @Test
    void templatesAreCompiledLater() {
        Problems problems = new Problems();

        Schemas.templateComplex()
                .validate(ConfigNode.of(Map.of("a", List.of("x", "{{ 1 }}"))), problems.in("data"));
        Schemas.template().validate(ConfigNode.of("no template"), problems);

        List<LateCheck> checks = problems.takeLateChecks();
        assertEquals(List.of("data.a[1]"), checks.stream().map(LateCheck::path).toList());
        assertEquals(List.of(), problems.takeLateChecks());
    }

    @Test
    void periodMayBeATemplateAsAWholeOrInItsParts() {
        Schema<PeriodTemplate> schema = Schemas.positiveTimePeriodTemplate();

        assertEquals(new PeriodTemplate.Fixed(Duration.ofMinutes(5)), schema.parse("00:05"));
        assertEquals(new PeriodTemplate.Fixed(Duration.ofSeconds(90)), schema.parse(Map.of("minutes", 1.5)));
        assertInstanceOf(PeriodTemplate.Text.class, schema.parse("{{ states('input_number.wait') }}"));
        PeriodTemplate.Parts parts = assertInstanceOf(
                PeriodTemplate.Parts.class, schema.parse(Map.of("minutes", "{{ 1 }}")));
        assertEquals(Set.of("minutes"), parts.units().keySet());
        assertEquals(
                "'soon' is not a period: 'HH:MM:SS' in quotes, a number of seconds, or a map such as minutes: 5",
                problem(schema, "soon").message());
        assertEquals("unknown key 'minuts'", problem(schema, Map.of("minuts", 5)).message());
        assertFalse(accepts(schema, -1));
    }

    @Test
    void decimalCommaAndUnitAreGuessed() {
        assertEquals("52.4", problem(Schemas.latitude(), "52,4").suggestion());
        assertEquals("30", problem(Schemas.positiveInt(), "30 m").suggestion());
        assertNull(problem(Schemas.number(), "many").suggestion());
    }

    @Test
    void longChoiceIsListedApartFromTheMessage() {
        Schema<String> schema = Schemas.enumOf("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "lamp");

        assertEquals("'lump' is none of the 13 words that can stand here", problem(schema, "lump").message());
        assertEquals("lamp", problem(schema, "lump").suggestion());
    }

    @Test
    void pathsAreLookedUpLater() {
        Problems problems = new Problems();

        Schemas.isFile().validate(ConfigNode.of("a/b.txt"), problems.in("file"));

        FileCheck check = (FileCheck) problems.takeLateChecks().getFirst();
        assertEquals(FileCheck.Kind.FILE, check.kind());
        assertEquals("a/b.txt", check.file());
        assertEquals("file", check.path());
        assertEquals(List.of(), problems.list());
    }

    @Test
    void anythingIsLeftAsItIs() {
        ConfigNode node = ConfigNode.of(Arrays.asList(1, null, "x"));

        assertEquals(node, Schemas.any().validate(node, new Problems()));
        assertNull(Schemas.any().parse(null).toPlain());
    }

    @Test
    void dataIsAPlainMap() {
        assertEquals(DataMap.of("a", 1, "b", List.of("x")), Schemas.dataMap().parse(Map.of("a", 1, "b", List.of("x"))));
        assertEquals(DataMap.of(), Schemas.dataMap().parse(null));
        assertEquals("'x' is not a map of names to values", problem(Schemas.dataMap(), "x").message());
    }
}
