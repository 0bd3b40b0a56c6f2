package dev.hearth.counter;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a counter. Home Assistant: {@code counter.STORAGE_FIELDS}.
 *
 * @param initial where it begins
 * @param minimum null for none
 * @param maximum null for none
 * @param restore whether it goes on after a start where it was before
 */
record CounterConfig(
        @Nullable String name,
        @Nullable String icon,
        long initial,
        long step,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean restore)
        implements HelperConfig {
    /** A limit, which may be written as none. */
    private record Limit(@Nullable Long value) {}

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Schema<Long> COUNT =
            Schemas.integer().check("a whole number, 0 or more", count -> count >= 0);

    private static final Field<Long> INITIAL =
            Field.optional("initial", COUNT).orElse(0L).doc("Where it begins, and where a reset puts it.");
    private static final Field<Long> STEP =
            Field.optional("step", COUNT).orElse(1L).doc("How far it counts at once.").example(5);
    private static final Schema<Limit> LIMIT = Schemas.emptyAs(new Limit(null), Schemas.integer().as(Limit::new));
    private static final OptionalField<Limit> MINIMUM = Field.optional("minimum", LIMIT)
            .doc("Below it, it does not count.")
            .example(-10);
    private static final OptionalField<Limit> MAXIMUM = Field.optional("maximum", LIMIT)
            .doc("Beyond it, it does not count.")
            .example(100);
    private static final Field<Boolean> RESTORE = Field.optional("restore", Schemas.bool())
            .orElse(true)
            .doc("Whether it goes on after a start where it was before, rather than at its initial value.");

    private static final MapSchema FIELDS =
            Schemas.map(INITIAL, STEP, MINIMUM, MAXIMUM, RESTORE, HelperFields.ICON);

    private static final Field<Long> VALUE = Field.required("value", COUNT)
            .doc("The value it shall have.")
            .example(42)
            .form(FieldForm.of(
                    "Value", Selector.number(0, Long.MAX_VALUE).with("mode", "box")));

    private static final EntityDomain<Counter> DOMAIN = EntityDomain.of(Counter.DOMAIN, "Counter", Counter.class)
            .reproducedBy(CounterConfig::reproduce)
            .serving(List.of(
                    EntityService.<Counter, Section>of(
                            "increment", Schemas.map(), (counter, nothing) -> counter.increment())
                            .described("Increment", "Counts up by one step, to the maximum at most."),
                    EntityService.<Counter, Section>of(
                            "decrement", Schemas.map(), (counter, nothing) -> counter.decrement())
                            .described("Decrement", "Counts down by one step, to the minimum at most."),
                    EntityService.<Counter, Section>of(
                            "reset", Schemas.map(), (counter, nothing) -> counter.reset())
                            .described("Reset", "Puts it back to where it begins."),
                    EntityService.<Counter, Long>of(
                            "set_value", Schemas.map(VALUE).as(data -> data.get(VALUE)), Counter::set)
                            .described("Set", "Sets the value.")));

    static final HelperKind<CounterConfig, Counter> KIND =
            HelperKind.of(DOMAIN, FIELDS, CounterConfig::of, CounterConfig::stored, false, Counter::new);

    private static CounterConfig of(@Nullable String name, Section section) {
        return new CounterConfig(
                name,
                section.find(HelperFields.ICON),
                section.get(INITIAL),
                section.get(STEP),
                limit(section, MINIMUM),
                limit(section, MAXIMUM),
                section.get(RESTORE));
    }

    private static @Nullable Long limit(Section section, OptionalField<Limit> field) {
        Limit limit = section.find(field);
        return limit == null ? null : limit.value();
    }

    /** The value, or the limit that it is beyond; the maximum where the two contradict each other. */
    long within(long value) {
        long atLeast = minimum == null ? value : Math.max(minimum, value);
        return maximum == null ? atLeast : Math.min(maximum, atLeast);
    }

    private DataMap stored() {
        return DataMap.builder(6)
                .put(INITIAL.key(), initial)
                .put(STEP.key(), step)
                .put(MINIMUM.key(), minimum)
                .put(MAXIMUM.key(), maximum)
                .put(RESTORE.key(), restore)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .build();
    }

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        if (!DIGITS.matcher(wanted.value()).matches()) {
            throw new IllegalArgumentException("its state '" + wanted.value() + "' is not a whole number, 0 or more");
        }
        return ReproductionCalls.setting(Counter.DOMAIN, "set_value", VALUE.key(), wanted, present);
    }
}
