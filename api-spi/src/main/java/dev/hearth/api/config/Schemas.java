package dev.hearth.api.config;

import dev.hearth.api.data.DataMap;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The vocabulary of {@link Schema}s. What each accepts follows Home Assistant's validator of the same name; numbers and
 * booleans may be written as text, since values that come from templates always are.
 *
 * <p>A missing value (null, or nothing after the colon) fits none of them except where that is said.
 */
public final class Schemas {
    private static final NodeSchema NODE = new NodeSchema();
    private static final Schema<DataMap> DATA_MAP =
            new MappedSchema<>(NODE, "a map of names to values", (node, at, problems) -> Texts.dataMap(node, problems))
                    .narrowedTo(Map.of("type", List.of("object", "null")));
    private static final Schema<Duration> PERIOD = Times.period();
    private static final Schema<Duration> POSITIVE_PERIOD = Times.positivePeriod();
    private static final Schema<List<DayOfWeek>> WEEKDAYS = ensureList(Times.weekday());
    private static final Schema<List<String>> ENTITY_IDS = oneOf(Texts.ENTITY_ID_WORDS, list(Texts.ENTITY_ID));
    private static final Schema<List<String>> ENTITY_IDS_OR_ALL =
            oneOf(Texts.ALL_OR_NONE, Texts.ENTITY_ID_WORDS, list(Texts.ENTITY_ID));

    private Schemas() {}

    // --- structure

    /** A map with known keys; gives a {@link Section}, of which {@link Schema#as} makes a record. */
    public static MapSchema map(FieldSpec<?>... fields) {
        return MapSchema.of(List.of(fields));
    }

    /** A list of like elements. */
    public static <T> ListSchema<T> list(Schema<T> element) {
        return new ListSchema<>(element, false, 0);
    }

    /** A list of like elements, or one element without the list; a missing value is an empty list. */
    public static <T> ListSchema<T> ensureList(Schema<T> element) {
        return new ListSchema<>(element, true, 0);
    }

    /** A map whose keys the writer invents, such as names to settings. A key is checked as the text it was written. */
    public static <K, V> DictSchema<K, V> dict(Schema<K> keys, Schema<V> values) {
        return new DictSchema<>(keys, values);
    }

    /** Whatever any of these accept; the first that does gives the value. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> OneOfSchema<T> oneOf(Schema<? extends T>... alternatives) {
        return new OneOfSchema<>(List.of(alternatives));
    }

    /**
     * Maps of which one key says what the others may be.
     *
     * @param key the key that decides, such as {@code platform}; the alternatives do not declare it
     * @param alternatives its values, and for each what the rest of the map may hold
     */
    public static <T> ByKeySchema<T> byKey(String key, Map<String, ? extends Schema<? extends T>> alternatives) {
        return new ByKeySchema<>(key, new LinkedHashMap<>(alternatives));
    }

    /** One of these words. */
    public static ChoiceSchema<String> enumOf(String... words) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String word : words) {
            choices.put(word, word);
        }
        return new ChoiceSchema<>(choices);
    }

    /** One of the constants of an enum, written in lower case. */
    public static <E extends Enum<E>> ChoiceSchema<E> enumOf(Class<E> type) {
        return ChoiceSchema.of(type);
    }

    /** One of these words, each with the value it stands for. */
    public static <T> ChoiceSchema<T> choice(Map<String, T> choices) {
        return new ChoiceSchema<>(choices);
    }

    /** This value and no other: a {@link Boolean}, {@link Long}, {@link Double} or {@link String}. */
    public static <T> ConstantSchema<T> constant(T value) {
        return new ConstantSchema<>(value);
    }

    /** What the schema accepts, or a missing value, which means the given one. */
    public static <T> EmptyAsSchema<T> emptyAs(T value, Schema<T> schema) {
        return new EmptyAsSchema<>(schema, value);
    }

    /** Anything, a missing value too, left as it is; for parts that are checked later or by someone else. */
    public static Schema<ConfigNode> any() {
        return NODE;
    }

    /** A map of anything, as plain values; a missing value is an empty map. */
    public static Schema<DataMap> dataMap() {
        return DATA_MAP;
    }

    /**
     * A schema that may contain itself.
     *
     * @param name one word that names it in a JSON Schema
     * @param schema gives the schema, the same each time
     */
    public static <T> LazySchema<T> lazy(String name, Supplier<Schema<T>> schema) {
        return new LazySchema<>(name, schema);
    }

    // --- words and text

    /**
     * {@code true}, {@code yes}, {@code on}, {@code enable}, {@code 1} and their opposites, in any case; a number is
     * true unless it is 0.
     */
    public static Schema<Boolean> bool() {
        return Texts.BOOLEAN;
    }

    /** Text, or a number or boolean in its text form; see {@link ScalarNode#text}. May be empty. */
    public static Schema<String> string() {
        return Texts.STRING;
    }

    /** Text matching a pattern from end to end. */
    public static Schema<String> matching(Pattern pattern, String expected) {
        return Texts.matching(pattern, expected);
    }

    /** Lower-case letters, digits and single underscores between them, as in an object id. */
    public static Schema<String> slug() {
        return Texts.SLUG;
    }

    /** A regular expression. Named groups may be written as in Python, {@code (?P<name>…)}. */
    public static Schema<Pattern> regex() {
        return Texts.REGEX;
    }

    /** {@code prefix:name}, such as {@code mdi:lightbulb}. */
    public static Schema<String> icon() {
        return Texts.ICON;
    }

    /** An {@code http} or {@code https} address with a host. Kept as text: many in use are not quite legal. */
    public static Schema<String> url() {
        return Texts.URL;
    }

    /**
     * Text that is a template, even if it holds nothing to evaluate. Validation leaves the question whether it can be
     * compiled in {@link Problems#takeLateChecks}.
     */
    public static Schema<TemplateText> template() {
        return Templates.TEMPLATE;
    }

    /** As {@link #template}, of one whose variables are known: to refer to others is a mistake. */
    public static Schema<TemplateText> templateWith(String... variables) {
        return Templates.template(Set.of(variables));
    }

    /** A template that has something to evaluate. */
    public static Schema<TemplateText> dynamicTemplate() {
        return Templates.DYNAMIC;
    }

    /** A value of any depth, a missing one too, whose texts may be templates. */
    public static Schema<TemplateValue> templateComplex() {
        return Templates.COMPLEX;
    }

    /**
     * The path of a file, relative to the configuration folder or absolute. Validation leaves the question whether it
     * is there in {@link Problems#takeLateChecks}.
     */
    public static Schema<Path> isFile() {
        return Texts.FILE;
    }

    /** The path of a folder, as {@link #isFile}. */
    public static Schema<Path> isDir() {
        return Texts.FOLDER;
    }

    // --- entities

    /** An entity id, given back in lower case. */
    public static Schema<String> entityId() {
        return Texts.ENTITY_ID;
    }

    /** An entity id of one of these domains, given back in lower case. */
    public static Schema<String> entityDomain(String... domains) {
        return Texts.entityOf(List.of(domains));
    }

    /** Entity ids: one, several separated by commas, or a list. */
    public static Schema<List<String>> entityIds() {
        return ENTITY_IDS;
    }

    /** As {@link #entityIds}, or the word {@code all} or {@code none}, given back as the only element. */
    public static Schema<List<String>> entityIdsOrAll() {
        return ENTITY_IDS_OR_ALL;
    }

    // --- numbers

    /** A whole number; of a number with a fraction the whole part. */
    public static Schema<Long> integer() {
        return Numbers.INTEGER;
    }

    /** A whole number within bounds, both included; of a number with a fraction the whole part. */
    public static Schema<Integer> intRange(int from, int to) {
        return Numbers.intRange(
                "a whole number" + (to == Integer.MAX_VALUE ? ", " + from + " or more" : " from " + from + " to " + to),
                from,
                to);
    }

    /** A whole number, 0 or more. */
    public static Schema<Integer> positiveInt() {
        return Numbers.POSITIVE_INT;
    }

    /** A number. */
    public static Schema<Double> number() {
        return Numbers.NUMBER;
    }

    /** A number within bounds, both included. */
    public static Schema<Double> floatRange(double from, double to) {
        return Numbers.floatRange("a number from " + Numbers.plain(from) + " to " + Numbers.plain(to), from, to);
    }

    /** A number, 0 or more. */
    public static Schema<Double> positiveFloat() {
        return Numbers.POSITIVE_FLOAT;
    }

    /** A number from 0 to 1. */
    public static Schema<Double> smallFloat() {
        return Numbers.SMALL_FLOAT;
    }

    /** A whole number from 0 to 255. */
    public static Schema<Integer> byteValue() {
        return Numbers.BYTE;
    }

    /** A network port, 1 to 65535. */
    public static Schema<Integer> port() {
        return Numbers.PORT;
    }

    /** Degrees north of the equator, -90 to 90. */
    public static Schema<Double> latitude() {
        return Numbers.LATITUDE;
    }

    /** Degrees east of Greenwich, -180 to 180. */
    public static Schema<Double> longitude() {
        return Numbers.LONGITUDE;
    }

    // --- time

    /** A time of day, {@code 'HH:MM'} or {@code 'HH:MM:SS'}. */
    public static Schema<LocalTime> time() {
        return Times.TIME;
    }

    /** A day, {@code YYYY-MM-DD}. */
    public static Schema<LocalDate> date() {
        return Times.DATE;
    }

    /** A day and a time of day, {@code YYYY-MM-DD HH:MM[:SS]}, with or without an offset from UTC. */
    public static Schema<DateTimeValue> dateTime() {
        return Times.DATE_TIME;
    }

    /**
     * A length of time: {@code 'HH:MM'} or {@code 'HH:MM:SS'}, a number of seconds, or a map of {@code days},
     * {@code hours}, {@code minutes}, {@code seconds} and {@code milliseconds}. May be negative. Unquoted {@code 12:30}
     * is a number to YAML, so it means 750 seconds.
     */
    public static Schema<Duration> timePeriod() {
        return PERIOD;
    }

    /** As {@link #timePeriod}, 0 or more. */
    public static Schema<Duration> positiveTimePeriod() {
        return POSITIVE_PERIOD;
    }

    /** As {@link #positiveTimePeriod}, or a template that gives one, or a map of units to numbers and templates. */
    public static Schema<PeriodTemplate> positiveTimePeriodTemplate() {
        return Templates.POSITIVE_PERIOD;
    }

    /** {@code mon} to {@code sun}, one or a list. */
    public static Schema<List<DayOfWeek>> weekdays() {
        return WEEKDAYS;
    }

    /** A time zone by its name in the IANA database. */
    public static Schema<ZoneId> timeZone() {
        return Times.ZONE;
    }

    /** {@code sunrise} or {@code sunset}. */
    public static Schema<SunEvent> sunEvent() {
        return Times.SUN_EVENT;
    }

    // --- units

    /** {@code metric} or {@code us_customary}; {@code imperial} is the old word for the latter. */
    public static Schema<UnitSystem> unitSystem() {
        return Texts.UNIT_SYSTEM;
    }

    /** {@code C} or {@code F}. */
    public static Schema<TemperatureUnit> temperatureUnit() {
        return Texts.TEMPERATURE_UNIT;
    }
}
