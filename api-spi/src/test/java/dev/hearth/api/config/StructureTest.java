package dev.hearth.api.config;

import static dev.hearth.api.config.SchemaFixture.accepts;
import static dev.hearth.api.config.SchemaFixture.problem;
import static dev.hearth.api.config.SchemaFixture.problems;
import static dev.hearth.api.config.SchemaFixture.secret;
import static dev.hearth.api.config.SchemaFixture.unquoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final Field<String> HOST = Field.required("host", Schemas.string());
    private static final Field<Integer> PORT = Field.optional("port", Schemas.port()).orElse(8123);
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string());
    private static final MapSchema BRIDGE = Schemas.map(HOST, PORT, NAME);

    record Bridge(String host, int port, @Nullable String name) {
        Bridge {
            if (host.isBlank()) {
                throw new IllegalArgumentException("the host is blank");
            }
        }
    }

    private static final Schema<Bridge> BRIDGE_RECORD =
            BRIDGE.as(section -> new Bridge(section.get(HOST), section.get(PORT), section.find(NAME)));

    @Test
    void sectionGivesTypedValuesAndDefaults() {
        Section section = BRIDGE.parse(Map.of("host", "hue"));

        assertEquals("hue", section.get(HOST));
        assertEquals(8123, section.get(PORT));
        assertNull(section.find(NAME));
        assertTrue(section.has(HOST));
        assertFalse(section.has(PORT));
        assertEquals(Map.of("host", "hue", "port", 8123), section.values());
    }

    @Test
    void sectionBecomesARecord() {
        assertEquals(
                new Bridge("hue", 80, "Hall"),
                BRIDGE_RECORD.parse(Map.of("host", "hue", "port", "80", "name", "Hall")));
    }

    @Test
    void recordMayRejectTheSection() {
        assertEquals("the host is blank", problem(BRIDGE_RECORD, Map.of("host", " ")).message());
    }

    @Test
    void allProblemsAreReportedWithTheirPaths() {
        List<Problem> problems = problems(BRIDGE, Map.of("port", "x", "name", List.of(), "colour", 1));

        assertEquals(
                List.of("", "colour", "name", "port"),
                problems.stream().map(Problem::path).sorted().toList());
    }

    @Test
    void missingKeyIsNamedWithWhatBelongsThere() {
        Problem problem = problem(BRIDGE, Map.of());

        assertEquals("the required key 'host' is missing", problem.message());
        assertEquals("text", problem.expected());
    }

    @Test
    void mistypedKeyIsReportedOnceAndNotAsMissingToo() {
        Problem problem = problem(BRIDGE, Map.of("hots", "hue"));

        assertEquals("unknown key 'hots'", problem.message());
        assertEquals("host", problem.suggestion());
        assertEquals("one of the keys 'host', 'port', 'name'", problem.expected());
    }

    @Test
    void exceptionNamesFieldValueAndExpectation() {
        InvalidConfigException e = assertThrows(
                InvalidConfigException.class, () -> BRIDGE.parse(Map.of("host", "hue", "port", "abc")));

        assertEquals("port: 'abc' is not a port number from 1 to 65535", e.getMessage());
        assertEquals("invalid_format", e.code());
        assertEquals(1, e.problems().size());
    }

    @Test
    void exceptionCountsTheOtherProblems() {
        InvalidConfigException e = assertThrows(
                InvalidConfigException.class, () -> BRIDGE.parse(Map.of("a1", 1, "b2", 2, "c3", 3)));

        assertTrue(e.getMessage().endsWith("(and 3 more problems)"), e.getMessage());
    }

    @Test
    void otherShapesAreRefused() {
        assertEquals("'x' is not a map with 'host'", problem(BRIDGE, "x").message());
        assertEquals("an empty list is not a map with 'host'", problem(BRIDGE, List.of()).message());
        assertEquals("the value is missing; expected a map with 'host'", problem(BRIDGE, null).message());
    }

    @Test
    void askingForAForeignFieldIsAProgrammingError() {
        Section section = BRIDGE.parse(Map.of("host", "hue"));

        assertThrows(
                IllegalArgumentException.class, () -> section.get(Field.required("user", Schemas.string())));
        assertThrows(IllegalArgumentException.class, () -> section.get(Field.required("host", Schemas.port())));
    }

    @Test
    void decoratedFieldFindsItsValue() {
        Section section = BRIDGE.parse(Map.of("host", "hue"));

        assertEquals("hue", section.get(HOST.doc("Where the bridge is.").example("hue.local")));
    }

    @Test
    void declaringAKeyTwiceIsAProgrammingError() {
        assertThrows(IllegalArgumentException.class, () -> Schemas.map(HOST, HOST));
    }

    @Test
    void oldNameIsUnderstoodWithAWarning() {
        MapSchema schema = Schemas.map(HOST.renamedFrom("address"));
        Problems problems = new Problems();

        Section section = schema.validate(ConfigNode.of(Map.of("address", "hue")), problems);

        assertEquals("hue", section.get(HOST));
        assertTrue(section.has(HOST));
        assertEquals("'address' is now called 'host'", problems.list().getFirst().message());
        assertFalse(problems.hasErrors());
    }

    @Test
    void oldAndNewNameTogetherAreRefused() {
        MapSchema schema = Schemas.map(HOST.renamedFrom("address"));

        assertEquals("address", problem(schema, Map.of("address", "a", "host", "b")).path());
    }

    @Test
    void deprecatedKeyIsReadWithAWarning() {
        MapSchema schema = Schemas.map(NAME.deprecated("use 'title'"));
        Problems problems = new Problems();

        Section section = schema.validate(ConfigNode.of(Map.of("name", "x")), problems);

        assertEquals("x", section.find(NAME));
        assertEquals("'name' is deprecated: use 'title'", problems.list().getFirst().message());
        assertFalse(problems.hasErrors());
    }

    @Test
    void removedKeySaysWhatToDo() {
        MapSchema schema = BRIDGE.removed("api_key", "log in instead");

        assertEquals(
                "'api_key' is no longer supported: log in instead",
                problem(schema, Map.of("host", "a", "api_key", "b")).message());
    }

    @Test
    void extraKeysAreHandedOnWhereAllowed() {
        Section section = BRIDGE.allowExtra().parse(Map.of("host", "a", "colour", "red"));

        assertEquals("red", section.extra().get("colour").toPlain());
    }

    @Test
    void rulesBetweenKeys() {
        MapSchema atLeastOne = Schemas.map(NAME, PORT).atLeastOne("name", "port");
        MapSchema atMostOne = Schemas.map(NAME, PORT).atMostOne("name", "port");
        MapSchema together = Schemas.map(NAME, PORT).together("name", "port");

        assertEquals(
                "one of the keys 'name', 'port' is required",
                problem(atLeastOne, Map.of()).message());
        assertTrue(accepts(atLeastOne, Map.of("port", 1)));
        assertFalse(accepts(atMostOne, Map.of("name", "a", "port", 1)));
        assertTrue(accepts(atMostOne, Map.of("port", 1)));
        assertEquals("'port' needs 'name' beside it", problem(together, Map.of("port", 1)).message());
        assertTrue(accepts(together, Map.of()));
    }

    @Test
    void whatHoldsBetweenValuesIsAskedWhenEachIsRight() {
        Field<Long> from = Field.required("from", Schemas.integer());
        Field<Long> to = Field.required("to", Schemas.integer());
        MapSchema range = Schemas.map(from, to).checked((section, problems) -> {
            if (section.get(from) > section.get(to)) {
                problems.in(to.key()).error(section.nodeOf(to), "'to' is less than 'from'");
            }
        });

        assertTrue(accepts(range.plus(Schemas.map(NAME)), Map.of("from", 1, "to", 2)));
        Problem wrong = problem(range.plus(Schemas.map(NAME)), Map.of("from", 3, "to", 2));
        assertEquals("'to' is less than 'from'", wrong.message());
        assertEquals("to", wrong.path());
        assertEquals("the required key 'to' is missing", problem(range, Map.of("from", 3)).message());
    }

    @Test
    void schemasAddUp() {
        Field<String> user = Field.required("user", Schemas.string());
        MapSchema both = BRIDGE.plus(Schemas.map(user));

        Section section = both.parse(Map.of("host", "a", "user", "b"));

        assertEquals("a", section.get(HOST));
        assertEquals("b", section.get(user));
    }

    @Test
    void listsReportEachElement() {
        List<Problem> problems = problems(Schemas.list(Schemas.port()), List.of(1, "x", 2, "y"));

        assertEquals(List.of("[1]", "[3]"), problems.stream().map(Problem::path).toList());
        assertEquals(List.of(1, 2), Schemas.list(Schemas.port()).parse(List.of(1, 2)));
        assertFalse(accepts(Schemas.list(Schemas.port()), 1));
        assertFalse(accepts(Schemas.list(Schemas.port()).notEmpty(), List.of()));
    }

    @Test
    void oneElementMayStandForAList() {
        assertEquals(List.of(1), Schemas.ensureList(Schemas.port()).parse(1));
        assertEquals(List.of(), Schemas.ensureList(Schemas.port()).parse(null));
        assertEquals(List.of(1, 2), Schemas.ensureList(Schemas.port()).parse(List.of(1, 2)));
    }

    @Test
    void dictsHaveInventedKeys() {
        Schema<Map<String, Integer>> ports = Schemas.dict(Schemas.slug(), Schemas.port());

        assertEquals(Map.of("hall", 1), ports.parse(Map.of("hall", 1)));
        assertEquals("hall", problem(ports, Map.of("hall", 0)).path());
        assertEquals("Front Door", problem(ports, Map.of("Front Door", 1)).path());
    }

    @Test
    void keysOfDictsAreTheTextThatWasWritten() {
        MapNode node = new MapNode(Position.NONE, List.of(new MapNode.Entry(unquoted("0123", 83L), ConfigNode.of(1))));
        Problems problems = new Problems();

        Map<String, Integer> ports = Schemas.dict(Schemas.string(), Schemas.port()).validate(node, problems);

        assertEquals(Map.of("0123", 1), ports);
        assertEquals(List.of(), problems.list());
    }

    @Test
    void choicesAreGuessed() {
        Schema<String> mode = Schemas.enumOf("single", "restart", "queued", "parallel");

        assertEquals("queued", mode.parse("queued"));
        Problem problem = problem(mode, "parralel");
        assertEquals("parallel", problem.suggestion());
        assertEquals("one of 'single', 'restart', 'queued', 'parallel'", problem.expected());
        assertEquals("single", problem(mode, "Single").suggestion());
    }

    @Test
    void choiceThatYamlReadsAsBooleanIsMeantAsTheWord() {
        assertEquals("off", Schemas.enumOf("off", "heat").validate(unquoted("off", false), new Problems()));
    }

    @Test
    void constantsAreThemselves() {
        assertEquals(false, Schemas.constant(false).parse(false));
        assertEquals("'on' is not 'off'", problem(Schemas.constant("off"), "on").message());
    }

    @Test
    void alternativesAreTriedInOrder() {
        Schema<Object> either = Schemas.oneOf(Schemas.port(), Schemas.string());

        assertEquals(1, either.parse(1));
        assertEquals("x", either.parse("x"));
    }

    @Test
    void alternativesListThemselvesWhenNoneHasTheShape() {
        Schema<Object> either = Schemas.oneOf(Schemas.port(), Schemas.constant("auto"));

        assertEquals(
                "'x' is not a port number from 1 to 65535, or 'auto'",
                problem(either, "x").message());
    }

    @Test
    void alternativeOfTheRightShapeExplains() {
        Schema<Object> either = Schemas.oneOf(Schemas.port(), BRIDGE);

        assertEquals("the required key 'host' is missing", problem(either, Map.of()).message());
    }

    @Test
    void alternativeOfTheRightShapeExplainsHoweverManyMistakesItHas() {
        Schema<Object> either = Schemas.oneOf(
                BRIDGE, Schemas.<Object>emptyAs("none", Schemas.enumOf("auto").as(word -> (Object) word)));

        List<Problem> problems = SchemaFixture.problems(either, Map.of("hots", "a", "prot", 1));

        assertTrue(problems.size() > 1, problems::toString);
        assertFalse(problems.toString().contains("a map is not"), problems::toString);
    }

    @Test
    void oneKeyDecides() {
        Schema<Section> trigger = Schemas.byKey("platform", Map.of("hue", BRIDGE, "empty", Schemas.map()));

        assertEquals("a", trigger.parse(Map.of("platform", "hue", "host", "a")).get(HOST));
        assertEquals("empty", problem(trigger, Map.of("platform", "emtpy")).suggestion());
        assertEquals("platform", problem(trigger, Map.of("platform", "emtpy")).path());
        assertEquals("the required key 'platform' is missing", problem(trigger, Map.of()).message());
        assertFalse(accepts(trigger, Map.of("platform", "empty", "host", "a")));
        assertFalse(accepts(trigger, Map.of("platform", List.of())));
    }

    @Test
    void nothingMayHaveAMeaning() {
        Schema<String> text = Schemas.emptyAs("none", Schemas.string());

        assertEquals("none", text.parse(null));
        assertEquals("x", text.parse("x"));
    }

    private static final Field<List<Tree>> BRANCHES = Field.optional(
            "branches", Schemas.list(Schemas.lazy("tree", () -> StructureTest.TREE)))
            .orElse(List.of());
    private static final Schema<Tree> TREE =
            Schemas.map(BRANCHES).as(section -> new Tree(section.get(BRANCHES)));

    record Tree(List<Tree> branches) {}

    @Test
    void schemasMayContainThemselves() {
        Object plain = Map.of("branches", List.of(Map.of(), Map.of("branches", List.of(Map.of()))));

        Tree tree = TREE.parse(plain);

        assertEquals(2, tree.branches().size());
        assertEquals(
                "branches[0].branchs",
                problem(TREE, Map.of("branches", List.of(Map.of("branchs", 1)))).path());
    }

    @Test
    void checksSayWhatTheyExpect() {
        Schema<Long> even = Schemas.integer().check("an even number", n -> n % 2 == 0);

        assertEquals(4L, even.parse(4));
        assertEquals("3 is not an even number", problem(even, 3).message());
    }

    @Test
    void secretsAreNeverShown() {
        Problems problems = new Problems();

        Schemas.port().validate(secret("hunter2"), problems);
        Schemas.enumOf("hunter3").validate(secret("hunter2"), problems);
        Schemas.time().validate(secret(750L), problems);
        Schemas.slug().validate(secret("Hunter 2"), problems);
        Schemas.oneOf(Schemas.port(), Schemas.enumOf("hunter3")).validate(secret("hunter2"), problems);

        assertEquals(5, problems.list().size());
        assertFalse(problems.list().toString().contains("hunter2"), () -> problems.list().toString());
        assertFalse(problems.list().toString().contains("750"));
        assertEquals(
                "the value of '!secret door' is not a port number from 1 to 65535",
                problems.list().getFirst().message());
        assertFalse(secret("hunter2").toString().contains("hunter2"));
    }

    @Test
    void valuesOfSecretFieldsAreNotShownEither() {
        MapSchema schema = Schemas.map(Field.required("password", Schemas.port()).secret());

        Problem problem = problem(schema, Map.of("password", "hunter2"));

        assertEquals("the value is not a port number from 1 to 65535", problem.message());
        assertNull(problem.got());
        assertTrue(problem.concealed());
    }

    @Test
    void unreadableValuesFailSilently() {
        ScalarNode broken = ScalarNode.unreadable(Position.NONE);
        Problems problems = new Problems();

        assertNull(Schemas.string().validate(broken, problems));
        assertNull(BRIDGE.validate(broken, problems));
        assertNull(Schemas.ensureList(Schemas.string()).validate(broken, problems));
        assertNull(Schemas.oneOf(Schemas.port(), BRIDGE).validate(broken, problems));
        assertNull(Schemas.dataMap().validate(broken, problems));

        assertEquals(List.of(), problems.list());
        assertTrue(problems.hasErrors());
    }

    @Test
    void onlySoManyProblemsAreKept() {
        List<Integer> wrong = java.util.Collections.nCopies(Problems.LIMIT + 5, 0);
        Problems problems = new Problems();

        Schemas.list(Schemas.port()).validate(ConfigNode.of(wrong), problems);

        assertEquals(Problems.LIMIT, problems.list().size());
        assertEquals(5, problems.beyondLimit());
        assertEquals(Problems.LIMIT + 5, problems.errors());
    }

    @Test
    void nodesOfPlainValuesGiveThemBack() {
        Map<String, Object> plain = Map.of("a", 1L, "b", List.of(true, "x", 2.5), "c", Map.of());

        assertEquals(plain, ConfigNode.of(plain).toPlain());
        assertSame(Position.NONE, ConfigNode.of(plain).position());
        assertThrows(IllegalArgumentException.class, () -> ConfigNode.of(new Object()));
    }

    @Test
    void inputOutsideABlueprintIsReportedOnce() {
        ScalarNode input = new ScalarNode(
                new Position("configuration.yaml", 1, 1), "door", "!input door", ScalarNode.Style.PLAIN,
                ScalarNode.Origin.INPUT);
        for (Schema<?> schema : List.of(
                Schemas.string(), Schemas.enumOf("door"), Schemas.template(), Schemas.map(), Schemas.timePeriod(),
                Schemas.list(Schemas.string()))) {
            Problems problems = new Problems();

            assertNull(schema.validate(input, problems));

            assertEquals(
                    List.of("'!input' works only in a blueprint"),
                    problems.list().stream().map(Problem::message).toList());
        }
        assertEquals(input, Schemas.any().validate(input, new Problems()));
    }

    @Test
    void missingBlankBehindTheColonIsSaidWhereAMapIsExpected() {
        Problems problems = new Problems();
        Position at = new Position("configuration.yaml", 2, 3);

        for (String text : List.of("name:Home", "http://host", "some text: x")) {
            Schemas.map().validate(
                    new ScalarNode(at, text, text, ScalarNode.Style.PLAIN, ScalarNode.Origin.WRITTEN), problems);
        }

        assertEquals(
                List.of(
                        "'name:Home' is not a map; there is no blank behind the ':'",
                        "'http://host' is not a map",
                        "'some text: x' is not a map"),
                problems.list().stream().map(Problem::message).toList());
    }

    @Test
    void distinctProblemsAreThoseToMend() {
        Problems problems = new Problems();
        ScalarNode wrong = new ScalarNode(
                new Position("configuration.yaml", 2, 3), "x", "x", ScalarNode.Style.PLAIN, ScalarNode.Origin.WRITTEN);

        Schemas.port().validate(wrong, problems.in("a"));
        Schemas.port().validate(wrong, problems.in("b"));
        Schemas.latitude().validate(wrong, problems.in("c"));

        assertEquals(3, problems.list().size());
        assertEquals(List.of("a", "c"), problems.distinct().stream().map(Problem::path).toList());
    }
}
