package dev.hearth.api.domain.siren;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.List;

/** The entity domain {@code siren}. */
public final class SirenDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final OptionalField<Object> TONE = Field.optional(
            "tone", Schemas.<Object>oneOf(Schemas.integer(), Schemas.string()))
            .doc("Which of its tones it sounds.")
            .example("fire")
            .form(FieldForm.of("Tone", Selector.text()).forFeatures(SirenFeatures.TONES));
    private static final OptionalField<Double> VOLUME_LEVEL = Field.optional("volume_level", Schemas.smallFloat())
            .doc("How loud it is, 0 to 1.")
            .example(0.5)
            .form(FieldForm.of("Volume", Selector.number(0, 1).with("step", 0.05))
                    .forFeatures(SirenFeatures.VOLUME_SET));
    private static final OptionalField<Integer> DURATION = Field.optional("duration", Schemas.positiveInt())
            .doc("How many seconds it sounds.")
            .example(15)
            .form(FieldForm.of("Duration", Selector.text()).forFeatures(SirenFeatures.DURATION));
    private static final MapSchema TURN_ON = Schemas.map(TONE, VOLUME_LEVEL, DURATION);

    /** The domain with its services {@code turn_on}, {@code turn_off} and {@code toggle}. */
    public static final EntityDomain<SirenEntity> DOMAIN = EntityDomain.of("siren", "Siren", SirenEntity.class)
            .every(Duration.ofMinutes(1))
            .grouped(GroupStates.ON_OFF)
            .serving(List.of(
                    EntityService.<SirenEntity, Section>of(
                            "turn_on",
                            TURN_ON,
                            (siren, data) -> siren.turnOn(siren.fitting(new SirenTurnOn(
                                    data.find(TONE), data.find(DURATION), data.find(VOLUME_LEVEL)))))
                            .needing(SirenFeatures.TURN_ON)
                            .described("Turn on", "Has a siren sound."),
                    EntityService.<SirenEntity, Section>of("turn_off", NOTHING, (siren, data) -> siren.turnOff())
                            .needing(SirenFeatures.TURN_OFF)
                            .described("Turn off", "Silences a siren."),
                    EntityService.<SirenEntity, Section>of("toggle", NOTHING, (siren, data) -> siren.toggle())
                            .needing(SirenFeatures.TURN_ON | SirenFeatures.TURN_OFF)
                            .described("Toggle", "Silences a siren if it sounds, else has it sound.")));

    private SirenDomain() {}
}
