package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.number.NumberDeviceClass;
import dev.hearth.api.domain.number.NumberEntity;
import dev.hearth.api.entity.LastState;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A number to be set, made of templates and a script. Home Assistant: {@code template.number}. */
final class TemplateNumber extends NumberEntity implements TemplateEntity {
    private static final double LEAST = 0;
    private static final double MOST = 100;
    private static final double USUAL_STEP = 1;

    private static final Field<Script> SET_VALUE = script();
    private static final Field<TemplateText> MIN = limit("min", "The smallest value.", "0.0");
    private static final Field<TemplateText> MAX = limit("max", "The largest value.", "100.0");
    private static final Field<TemplateText> STEP = limit("step", "From which value to the next.", "1.0");
    private static final OptionalField<String> UNIT =
            Field.optional("unit_of_measurement", Schemas.string()).doc("The unit.").example("°C");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional("device_class", NumberDeviceClass.SCHEMA)
            .doc("What is set.")
            .example("temperature");

    static final Kind KIND = Kind.of(
            "number",
            "Template Number",
            TemplateNumber::new,
            CommonKeys.STATE,
            SET_VALUE,
            STEP,
            MIN,
            MAX,
            UNIT,
            DEVICE_CLASS,
            CommonKeys.OPTIMISTIC);

    private static final OptionalField<Script> RUN = new OptionalField<>(
            SET_VALUE.key(), SET_VALUE.schema(), SET_VALUE.notes());

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable Number value;
    private double min = LEAST;
    private double max = MOST;
    private double step = USUAL_STEP;

    private TemplateNumber(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        follow(MIN, LEAST, given -> min = given);
        follow(MAX, MOST, given -> max = given);
        follow(STEP, USUAL_STEP, given -> step = given);
        templates.state(CommonKeys.STATE, given -> value = Results.isNoState(given)
                ? null
                : templates.number(CommonKeys.STATE.key(), given, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private static Field<Script> script() {
        OptionalField<Script> script = CommonKeys.script("set_value", "What sets it to the variable 'value'.");
        return new Field<>(script.key(), script.schema(), null, script.notes());
    }

    private static Field<TemplateText> limit(String key, String doc, String usual) {
        return CommonKeys.template(key, doc, usual).orElse(new TemplateText(usual, Position.NONE));
    }

    private void follow(Field<TemplateText> field, double usual, Consumer<Double> taker) {
        templates.detail(field, given -> {
            Double number = templates.number(
                    field.key(), given, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            taker.accept(number == null ? usual : number);
        });
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        value = Results.number(last.state().value());
    }

    @Override
    public @Nullable Number nativeValue() {
        return value;
    }

    @Override
    public Number nativeMin() {
        return min;
    }

    @Override
    public Number nativeMax() {
        return max;
    }

    @Override
    public Number nativeStep() {
        return step;
    }

    @Override
    public @Nullable String nativeUnit() {
        return options.find(UNIT);
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }

    @Override
    public CompletionStage<?> setNativeValue(double wanted) {
        templates.assume(() -> value = wanted);
        return templates.run(RUN, Map.of("value", wanted));
    }
}
