package dev.hearth.inputtext;

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
import dev.hearth.api.state.StateMachine;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a text. Lengths are in characters as people count them, those beyond 16 bits as one. Home
 * Assistant: {@code input_text.STORAGE_FIELDS}.
 *
 * @param min the length of the shortest text
 * @param max the length of the longest
 * @param initial what it is after each start; null for what it was before
 * @param pattern a regular expression that clients ask of what is typed; null for none
 * @param mode how clients show it, {@code text} or {@code password}
 */
record InputTextConfig(
        @Nullable String name,
        @Nullable String icon,
        long min,
        long max,
        @Nullable String initial,
        @Nullable String pattern,
        String mode,
        @Nullable String unit)
        implements HelperConfig {
    private static final long USUAL_MAX = 100;

    private static final Field<Long> MIN = Field.optional("min", Schemas.integer())
            .orElse(0L)
            .doc("How many characters it has at least.")
            .example(8);
    private static final Field<Long> MAX = Field.optional("max", Schemas.integer())
            .orElse(USUAL_MAX)
            .doc("How many characters it has at most; no state has more than 255.")
            .example(40);
    private static final OptionalField<String> INITIAL = Field.optional("initial", Schemas.string())
            .doc("The text after each start; without it, it is what it was before.")
            .example("Some text");
    private static final OptionalField<String> UNIT =
            Field.optional("unit_of_measurement", Schemas.string()).doc("The unit it is shown with.");
    private static final OptionalField<String> PATTERN = Field.optional("pattern", Schemas.string())
            .doc("A regular expression that clients ask of what is typed; services do not.")
            .example("[a-fA-F0-9]*");
    private static final Field<String> MODE = Field.optional("mode", Schemas.enumOf("text", "password"))
            .orElse("text")
            .doc("Whether clients show what is typed.");

    private static final MapSchema FIELDS = Schemas.map(
            MIN, MAX, INITIAL, HelperFields.ICON, UNIT, PATTERN, MODE)
            .checked(InputTextConfig::check);

    private static final Field<String> VALUE = Field.required("value", Schemas.string())
            .doc("The text it shall have.")
            .example("This is an example text")
            .form(FieldForm.of("Value", Selector.text()));

    private static final EntityDomain<InputText> DOMAIN = EntityDomain.of(
            InputText.DOMAIN, "Input text", InputText.class)
            .reproducedBy((wanted, present, options) -> ReproductionCalls.setting(InputText.DOMAIN, "set_value",
                    VALUE.key(), wanted, present))
            .serving(List.of(EntityService.<InputText, String>of(
                    "set_value", Schemas.map(VALUE).as(data -> data.get(VALUE)), InputText::set)
                    .described("Set", "Sets the text.")));

    static final HelperKind<InputTextConfig, InputText> KIND = HelperKind.of(
            DOMAIN,
            FIELDS,
            InputTextConfig::checkWritten,
            InputTextConfig::of,
            InputTextConfig::stored,
            false,
            InputText::new);

    private static InputTextConfig of(@Nullable String name, Section section) {
        return new InputTextConfig(
                name,
                section.find(HelperFields.ICON),
                section.get(MIN),
                section.get(MAX),
                section.find(INITIAL),
                section.find(PATTERN),
                section.get(MODE),
                section.find(UNIT));
    }

    // Clients may keep larger limits, as they may in Home Assistant.
    private static void checkWritten(Section section, Problems problems) {
        checkLimit(section, MIN, 0, problems);
        checkLimit(section, MAX, 1, problems);
    }

    private static void checkLimit(Section section, Field<Long> field, long least, Problems problems) {
        long limit = section.get(field);
        if (limit < least || limit > StateMachine.MAX_STATE_LENGTH) {
            String expected = "a whole number from " + least + " to " + StateMachine.MAX_STATE_LENGTH;
            problems.in(field.key()).wrong(section.nodeOf(field), expected);
        }
    }

    private static void check(Section section, Problems problems) {
        long min = section.get(MIN);
        long max = section.get(MAX);
        String initial = section.find(INITIAL);
        if (min > max) {
            String message = section.has(MIN)
                    ? "the shortest text, min, is " + min + " characters long, and the longest, max, only " + max
                    : "the longest text, max, cannot be shorter than none";
            Field<Long> culprit = section.has(MIN) ? MIN : MAX;
            problems.in(culprit.key()).error(section.nodeOf(culprit), message);
        } else if (initial != null && !allows(initial, min, max)) {
            problems.in(INITIAL.key())
                    .wrong(section.nodeOf(INITIAL), "a text of " + min + " to " + max + " characters");
        }
    }

    boolean allows(String text) {
        return allows(text, min, max);
    }

    private static boolean allows(String text, long min, long max) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }

    private DataMap stored() {
        return DataMap.builder(7)
                .put(MIN.key(), min)
                .put(MAX.key(), max)
                .putIfPresent(INITIAL.key(), initial)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .putIfPresent(UNIT.key(), unit)
                .putIfPresent(PATTERN.key(), pattern)
                .put(MODE.key(), mode)
                .build();
    }
}
