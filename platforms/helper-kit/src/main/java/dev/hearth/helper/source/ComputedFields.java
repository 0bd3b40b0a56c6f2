package dev.hearth.helper.source;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.time.Duration;

/** Keys that computed entities of many kinds have. */
public final class ComputedFields {
    /** The name. */
    public static final OptionalField<String> NAME =
            Field.optional("name", Schemas.string()).doc("The name for people.");

    /** The unique id. */
    public static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the entity apart for ever, whatever its name.");

    private static final int MOST_DIGITS = 15;

    /** How many decimals a number is rounded to; a negative one rounds to tens, hundreds and so on. */
    public static final Schema<Integer> DECIMALS = Schemas.intRange(-MOST_DIGITS, MOST_DIGITS);

    /** A period that is longer than nothing. */
    public static final Schema<Duration> PERIOD =
            Schemas.positiveTimePeriod().check("a period longer than 0", Duration::isPositive);

    private ComputedFields() {}
}
