package dev.hearth.alert;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written about an alert. Home Assistant: {@code alert.ALERT_SCHEMA}.
 *
 * @param watched the entity that is watched
 * @param state in which state of it the alert fires
 * @param repeat after how long each message follows the one before; the last goes on
 * @param message null for the name
 * @param doneMessage what is sent when it is over; null for nothing
 * @param notifiers services of the domain {@code notify}
 * @param data handed to the notifiers as it is
 */
record AlertConfig(
        String name,
        String watched,
        String state,
        List<Duration> repeat,
        boolean canAcknowledge,
        boolean skipFirst,
        @Nullable TemplateText message,
        @Nullable TemplateText doneMessage,
        @Nullable TemplateText title,
        List<String> notifiers,
        DataMap data) {
    private static final double SHORTEST_MINUTES = 0.016;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private static final Field<String> NAME =
            Field.required("name", Schemas.string()).doc("The name for people.").example("Garage is open");
    private static final Field<String> WATCHED = Field.required("entity_id", Schemas.entityId())
            .doc("The entity that is watched.")
            .example("binary_sensor.garage");
    private static final Field<String> STATE = Field.optional("state", Schemas.string())
            .orElse("on")
            .doc("In which state of the entity the alert fires.")
            .example("open");
    private static final Field<List<Duration>> REPEAT = Field.required(
            "repeat",
            Schemas.ensureList(Schemas.number()
                    .check("minutes, 0.016 or more", minutes -> minutes >= SHORTEST_MINUTES)
                    .as(minutes -> Duration.ofMillis(Math.round(minutes * MILLIS_PER_MINUTE))))
                    .check("minutes, one number or a list", list -> !list.isEmpty()))
            .doc("Minutes between the messages; of a list each in turn, and the last for ever.")
            .example(List.of(15, 30, 60));
    private static final Field<Boolean> CAN_ACKNOWLEDGE = Field.optional("can_acknowledge", Schemas.bool())
            .orElse(true)
            .doc("Whether alert.turn_off may silence it.");
    private static final Field<Boolean> SKIP_FIRST = Field.optional("skip_first", Schemas.bool())
            .orElse(false)
            .doc("Whether the first message waits for the first repetition.");
    private static final OptionalField<TemplateText> MESSAGE = Field.optional("message", Schemas.templateWith())
            .doc("The message; without it, the name.");
    private static final OptionalField<TemplateText> DONE_MESSAGE =
            Field.optional("done_message", Schemas.templateWith())
                    .doc("The message when it is over; without it, none.");
    private static final OptionalField<TemplateText> TITLE =
            Field.optional("title", Schemas.templateWith()).doc("A title above the messages.");
    private static final Field<List<String>> NOTIFIERS = Field.optional(
            "notifiers", Schemas.ensureList(Schemas.string()))
            .orElse(List.of())
            .doc("Who is told: the names of notify services.")
            .example(List.of("persistent_notification"));
    private static final OptionalField<DataMap> DATA =
            Field.optional("data", Schemas.dataMap()).doc("What only the notifiers understand.");

    private static final MapSchema ALERT = Schemas.map(
            NAME,
            WATCHED,
            STATE,
            REPEAT,
            CAN_ACKNOWLEDGE,
            SKIP_FIRST,
            MESSAGE,
            DONE_MESSAGE,
            TITLE,
            NOTIFIERS,
            DATA);

    /** The section: alerts by their object ids. */
    static final Schema<Map<String, AlertConfig>> SECTION =
            Schemas.dict(Schemas.slug(), ALERT.as(AlertConfig::of));

    private static AlertConfig of(Section section) {
        return new AlertConfig(
                section.get(NAME),
                section.get(WATCHED),
                section.get(STATE),
                section.get(REPEAT),
                section.get(CAN_ACKNOWLEDGE),
                section.get(SKIP_FIRST),
                section.find(MESSAGE),
                section.find(DONE_MESSAGE),
                section.find(TITLE),
                section.get(NOTIFIERS),
                Objects.requireNonNullElse(section.find(DATA), DataMap.of()));
    }
}
