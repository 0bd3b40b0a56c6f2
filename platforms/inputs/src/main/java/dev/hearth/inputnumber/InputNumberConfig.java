package dev.hearth.inputnumber;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateText;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import dev.hearth.helper.source.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a number. Home Assistant: {@code input_number.STORAGE_FIELDS}.
 *
 * @param initial what it is after each start; null for what it was before
 * @param mode how clients offer it, {@code slider} or {@code box}
 */
record InputNumberConfig(
        @Nullable String name,
        @Nullable String icon,
        double min,
        double max,
        double step,
        @Nullable Double initial,
        String mode,
        @Nullable String unit)
        implements HelperConfig {
    private static final double SMALLEST_STEP = 1e-9;

    private static final Field<Double> MIN =
            Field.required("min", Schemas.number()).doc("The smallest value.").example(0);
    private static final Field<Double> MAX = Field.required("max", Schemas.number())
            .doc("The largest value; it must be greater than the smallest.")
            .example(100);
    private static final OptionalField<Double> INITIAL = Field.optional("initial", Schemas.number())
            .doc("The value after each start; without it, it is what it was before, or the smallest value.")
            .example(20);
    private static final Field<Double> STEP = Field.optional(
            "step", Schemas.number().check("a number, 1e-9 or more", step -> step >= SMALLEST_STEP))
            .orElse(1.0)
            .doc("From one value to the next, for clients and for increment and decrement.")
            .example(0.5);
    private static final Field<String> MODE = Field.optional("mode", Schemas.enumOf("box", "slider"))
            .orElse("slider")
            .doc("How clients offer it.");
    private static final OptionalField<String> UNIT = Field.optional("unit_of_measurement", Schemas.string())
            .doc("The unit it is shown with.")
            .example("°C");

    private static final MapSchema FIELDS = Schemas.map(MIN, MAX, INITIAL, STEP, HelperFields.ICON, UNIT, MODE)
            .checked(InputNumberConfig::check);

    private static final Field<Double> VALUE = Field.required("value", Schemas.number())
            .doc("The value it shall have.")
            .example(42)
            .form(FieldForm.of(
                    "Value", Selector.number(0, Long.MAX_VALUE).with("step", 0.001).with("mode", "box")));

    private static final EntityDomain<InputNumber> DOMAIN = EntityDomain.of(
            InputNumber.DOMAIN, "Input number", InputNumber.class)
            .reproducedBy(InputNumberConfig::reproduce)
            .serving(List.of(
                    EntityService.<InputNumber, Double>of(
                            "set_value", Schemas.map(VALUE).as(data -> data.get(VALUE)), InputNumber::set)
                            .described("Set", "Sets the value."),
                    EntityService.<InputNumber, Section>of(
                            "increment", Schemas.map(), (input, nothing) -> input.increment())
                            .described("Increment", "Increases the value by one step, to the largest at most."),
                    EntityService.<InputNumber, Section>of(
                            "decrement", Schemas.map(), (input, nothing) -> input.decrement())
                            .described("Decrement", "Decreases the value by one step, to the smallest at most.")));

    static final HelperKind<InputNumberConfig, InputNumber> KIND = HelperKind.of(
            DOMAIN, FIELDS, InputNumberConfig::of, InputNumberConfig::stored, false, InputNumber::new)
            .withItems(items -> items.loadedAs(InputNumberConfig::loaded));

    private static InputNumberConfig of(@Nullable String name, Section section) {
        return new InputNumberConfig(
                name,
                section.find(HelperFields.ICON),
                section.get(MIN),
                section.get(MAX),
                section.get(STEP),
                section.find(INITIAL),
                section.get(MODE),
                section.find(UNIT));
    }

    private static void check(Section section, Problems problems) {
        double min = section.get(MIN);
        double max = section.get(MAX);
        Double initial = section.find(INITIAL);
        if (min >= max) {
            String expected = "a number greater than min, which is " + StateText.of(min);
            problems.in(MAX.key()).wrong(section.nodeOf(MAX), expected);
        } else if (initial != null && (initial < min || initial > max)) {
            String expected = "a number from min to max, " + StateText.of(min) + " to " + StateText.of(max);
            problems.in(INITIAL.key()).wrong(section.nodeOf(INITIAL), expected);
        }
    }

    boolean allows(double value) {
        return value >= min && value <= max;
    }

    // Home Assistant's own clients once wrote one into each, so it is left out of the file's items there too.
    private static DataMap loaded(DataMap item) {
        return item.without(INITIAL.key());
    }

    private DataMap stored() {
        return DataMap.builder(7)
                .put(MIN.key(), min)
                .put(MAX.key(), max)
                .putIfPresent(INITIAL.key(), initial)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .put(STEP.key(), step)
                .putIfPresent(UNIT.key(), unit)
                .put(MODE.key(), mode)
                .build();
    }

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        if (!Reading.of(wanted).isNumber()) {
            throw new IllegalArgumentException("its state '" + wanted.value() + "' is not a number");
        }
        return ReproductionCalls.setting(InputNumber.DOMAIN, "set_value", VALUE.key(), wanted, present);
    }
}
