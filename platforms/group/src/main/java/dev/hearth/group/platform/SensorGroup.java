package dev.hearth.group.platform;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.SensorUnits;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.state.State;
import dev.hearth.api.unit.Quantity;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import dev.hearth.helper.source.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sensor that shows what the numbers of several come to. Numbers in other units than its own are converted first where
 * its device class knows how; a member whose unit does not go with it counts as one without a number. Home Assistant:
 * {@code SensorGroup}, the conversion as in 2024.5.
 */
final class SensorGroup extends SensorEntity implements MemberGroup {
    private static final String NAME = "Sensor Group";
    private static final Map<String, StateClass> STATE_CLASSES =
            Arrays.stream(StateClass.values()).collect(Collectors.toUnmodifiableMap(StateClass::word, each -> each));

    private static final Field<SensorKind> TYPE = Field.required("type", Schemas.enumOf(SensorKind.class))
            .doc("What is made of the numbers of the members.")
            .example("mean");
    private static final Field<Boolean> IGNORE_NON_NUMERIC = Field.optional("ignore_non_numeric", Schemas.bool())
            .orElse(false)
            .doc("Whether members without a number are left out; else the group is unknown as long as there is one.");
    private static final OptionalField<String> UNIT = Field.optional("unit_of_measurement", Schemas.string())
            .doc("The unit; without it that of the members, if they agree.")
            .example("°C");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional("device_class", SensorDeviceClass.SCHEMA)
            .doc("What is measured; without it that of the members, if they agree.")
            .example("temperature");
    private static final OptionalField<StateClass> STATE_CLASS = Field.optional(
            "state_class", Schemas.enumOf(StateClass.class))
            .doc("How the numbers are summed up over time; without it that of the members, if they agree.")
            .example("measurement");

    static final EntityGroups PLATFORM = EntityGroups.of(
            GroupOptions.Fields.of(NAME, "sensor", "number", "input_number"),
            SensorGroup::of,
            TYPE,
            IGNORE_NON_NUMERIC,
            UNIT,
            DEVICE_CLASS,
            STATE_CLASS);

    /**
     * What it knows of a member.
     *
     * @param reading what its state shows
     */
    private record Sensor(
            String entityId,
            Reading reading,
            long updatedMicros,
            @Nullable String unit,
            @Nullable String deviceClass,
            @Nullable String stateClass) {
        static Sensor of(State state) {
            DataMap attributes = state.attributes();
            return new Sensor(
                    state.entityId(),
                    Reading.of(state),
                    state.lastUpdatedMicros(),
                    attributes.text("unit_of_measurement"),
                    attributes.text("device_class"),
                    attributes.text("state_class"));
        }
    }

    /** What the numbers mean. */
    private record Meaning(@Nullable String unit, @Nullable String deviceClass, @Nullable StateClass stateClass) {}

    /** What they come to. */
    private record Sensors(boolean available, SensorKind.Figure figure, Meaning meaning) {
        Sensors unknown(boolean nowAvailable) {
            return new Sensors(
                    nowAvailable,
                    new SensorKind.Figure(null, figure.attribute(), figure.entityId()),
                    meaning);
        }
    }

    private final SensorKind kind;
    private final boolean ignoreNonNumeric;
    private final Meaning written;
    private final Set<String> doubted = new HashSet<>();
    private Sensors last;
    private final Following<Sensor, Sensors> sensors;

    private static SensorGroup of(GroupOptions written, Section section) {
        String kind = section.get(TYPE).name().toLowerCase(Locale.ROOT);
        return new SensorGroup(written.name().equals(NAME) ? written.called("Sensor group " + kind) : written, section);
    }

    private SensorGroup(GroupOptions group, Section section) {
        kind = section.get(TYPE);
        ignoreNonNumeric = section.get(IGNORE_NON_NUMERIC);
        written = new Meaning(section.find(UNIT), section.find(DEVICE_CLASS), section.find(STATE_CLASS));
        last = new Sensors(false, new SensorKind.Figure(null, null, null), written);
        sensors = new Following<>(this, "sensor", group, Sensor::of, this::together);
    }

    // ---- what they come to ----

    // Without a number that counts, the rest stays as it was.
    private Sensors together(List<Sensor> members) {
        List<Sensor> numeric = new ArrayList<>(members.size());
        for (Sensor member : members) {
            if (member.reading().isNumber()) {
                numeric.add(member);
            } else if (!ignoreNonNumeric) {
                doubt(member, "which is no number");
            }
        }
        if (numeric.isEmpty() || (!ignoreNonNumeric && numeric.size() < members.size())) {
            return note(last.unknown(!numeric.isEmpty()));
        }
        Meaning meaning = meaning(numeric);
        List<SensorKind.Numeral> numbers = numbers(numeric, meaning);
        if (numbers.isEmpty() || (!ignoreNonNumeric && numbers.size() < members.size())) {
            return note(last.unknown(!numbers.isEmpty()));
        }
        return note(new Sensors(true, kind.of(numbers), meaning));
    }

    private Sensors note(Sensors now) {
        last = now;
        return now;
    }

    private List<SensorKind.Numeral> numbers(List<Sensor> members, Meaning meaning) {
        Quantity quantity = SensorUnits.quantity(meaning.deviceClass());
        boolean converts = quantity != null && meaning.unit() != null && quantity.has(meaning.unit());
        List<SensorKind.Numeral> numbers = new ArrayList<>(members.size());
        for (Sensor member : members) {
            double value = member.reading().number();
            if (converts && member.unit() != null && quantity != null) {
                if (!quantity.has(member.unit())) {
                    doubt(member, "whose unit does not go with the device class " + meaning.deviceClass());
                    continue;
                }
                value = quantity.convert(value, member.unit(), meaning.unit());
            }
            doubted.remove(member.entityId());
            numbers.add(new SensorKind.Numeral(member.entityId(), value, member.updatedMicros()));
        }
        return numbers;
    }

    private void doubt(Sensor member, String reason) {
        if (isAdded() && doubted.add(member.entityId())) {
            hub().logger().warn(
                    "{} cannot use the value '{}' of {}, {}",
                    entityId(),
                    member.reading().text(),
                    member.entityId(),
                    reason);
        }
    }

    private Meaning meaning(List<Sensor> members) {
        String deviceClass = written.deviceClass() != null
                ? written.deviceClass()
                : agreed(members, Sensor::deviceClass);
        StateClass stateClass = written.stateClass();
        if (stateClass == null) {
            String word = agreed(members, Sensor::stateClass);
            stateClass = word == null ? null : STATE_CLASSES.get(word);
        }
        return new Meaning(
                written.unit() != null ? written.unit() : unit(members, deviceClass), deviceClass, stateClass);
    }

    // That of all, or the first where the others can be converted to it.
    private static @Nullable String unit(List<Sensor> members, @Nullable String deviceClass) {
        String agreed = agreed(members, Sensor::unit);
        Quantity quantity = SensorUnits.quantity(deviceClass);
        if (agreed != null || quantity == null) {
            return agreed;
        }
        for (Sensor member : members) {
            if (member.unit() == null || !quantity.has(member.unit())) {
                return null;
            }
        }
        return members.getFirst().unit();
    }

    private static @Nullable String agreed(List<Sensor> members, Function<Sensor, @Nullable String> what) {
        String first = what.apply(members.getFirst());
        for (Sensor member : members) {
            if (!Objects.equals(first, what.apply(member))) {
                return null;
            }
        }
        return first;
    }

    // ---- what it shows ----

    @Override
    public Following<?, ?> following() {
        return sensors;
    }

    /** While one of them has a number that counts. */
    @Override
    public boolean available() {
        return sensors.result().available();
    }

    @Override
    public @Nullable Object nativeValue() {
        return sensors.result().figure().value();
    }

    @Override
    public @Nullable String nativeUnit() {
        return sensors.result().meaning().unit();
    }

    @Override
    public @Nullable String deviceClass() {
        return sensors.result().meaning().deviceClass();
    }

    @Override
    public @Nullable StateClass stateClass() {
        return sensors.result().meaning().stateClass();
    }

    @Override
    public @Nullable String icon() {
        return deviceClass() == null ? "mdi:calculator" : null;
    }

    @Override
    public DataMap extraStateAttributes() {
        SensorKind.Figure figure = sensors.result().figure();
        String attribute = figure.attribute();
        return attribute == null
                ? sensors.attributes()
                : sensors.attributes().with(attribute, figure.entityId());
    }
}
