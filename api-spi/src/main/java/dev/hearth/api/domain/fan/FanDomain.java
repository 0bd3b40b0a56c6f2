package dev.hearth.api.domain.fan;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.EntityService.Handler;
import dev.hearth.api.entity.GroupStates;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The entity domain {@code fan}. */
public final class FanDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final Selector PER_CENT = Selector.number(0, 100).with("unit_of_measurement", "%");
    private static final String PRESET_MODE_DOC = "One of the preset modes the fan offers.";

    private static final OptionalField<Integer> WITH_PERCENTAGE =
            Field.optional("percentage", Schemas.intRange(0, 100))
                    .doc("How fast it shall run, in per cent.")
                    .form(FieldForm.of("Percentage", PER_CENT).forFeatures(FanFeatures.SET_SPEED));
    private static final OptionalField<String> WITH_PRESET_MODE = Field.optional("preset_mode", Schemas.string())
            .doc(PRESET_MODE_DOC)
            .example("auto")
            .form(FieldForm.titled("Preset mode").forFeatures(FanFeatures.PRESET_MODE));
    private static final Field<Integer> PERCENTAGE = Field.required("percentage", Schemas.intRange(0, 100))
            .doc("How fast it shall run, in per cent; 0 is off.")
            .form(FieldForm.of("Percentage", PER_CENT));
    private static final OptionalField<Integer> INCREMENT = step("Increment", "faster");
    private static final OptionalField<Integer> DECREMENT = step("Decrement", "slower");
    private static final Field<String> PRESET_MODE = Field.required("preset_mode", Schemas.string())
            .doc(PRESET_MODE_DOC)
            .example("auto")
            .form(FieldForm.titled("Preset mode"));
    private static final Field<Boolean> OSCILLATING = Field.required("oscillating", Schemas.bool())
            .doc("Whether it shall turn from side to side.")
            .form(FieldForm.titled("Oscillating"));
    private static final Field<FanDirection> DIRECTION =
            Field.required("direction", Schemas.enumOf(FanDirection.class))
                    .doc("Which way it shall blow.")
                    .form(FieldForm.of(
                            "Direction",
                            Selector.select(List.of("forward", "reverse")).with("translation_key", "direction")));

    /** The domain with the services that switch fans and set speed, preset mode, direction and oscillation. */
    public static final EntityDomain<FanEntity> DOMAIN = EntityDomain.of("fan", "Fan", FanEntity.class)
            .serving(services())
            .reproducedBy(new FanReproduction())
            .grouped(GroupStates.ON_OFF);

    private FanDomain() {}

    private static OptionalField<Integer> step(String title, String comparative) {
        return Field.optional("percentage_step", Schemas.intRange(0, 100))
                .doc("How much " + comparative + ", in per cent; left out it goes to the next speed.")
                .form(FieldForm.of(title, PER_CENT).asAdvanced());
    }

    private static List<EntityService<FanEntity, ?>> services() {
        return List.of(
                service("turn_on", Schemas.map(WITH_PERCENTAGE, WITH_PRESET_MODE), FanDomain::turnOn)
                        .described("Turn on", "Turns a fan on."),
                service("turn_off", NOTHING, (fan, data) -> fan.turnOff()).described("Turn off", "Turns a fan off."),
                service("toggle", NOTHING, (fan, data) -> fan.toggle())
                        .described("Toggle", "Turns a fan off if it is on, else on."),
                service("set_percentage", Schemas.map(PERCENTAGE),
                        (fan, data) -> fan.setPercentage(data.get(PERCENTAGE)))
                        .needing(FanFeatures.SET_SPEED)
                        .described("Set speed", "Sets how fast a fan runs."),
                service("increase_speed", Schemas.map(INCREMENT),
                        (fan, data) -> fan.increaseSpeed(data.find(INCREMENT)))
                        .needing(FanFeatures.SET_SPEED)
                        .described("Increase speed", "Runs a fan faster."),
                service("decrease_speed", Schemas.map(DECREMENT),
                        (fan, data) -> fan.decreaseSpeed(data.find(DECREMENT)))
                        .needing(FanFeatures.SET_SPEED)
                        .described("Decrease speed", "Runs a fan slower."),
                service("oscillate", Schemas.map(OSCILLATING), (fan, data) -> fan.oscillate(data.get(OSCILLATING)))
                        .needing(FanFeatures.OSCILLATE)
                        .described("Oscillate", "Has a fan turn from side to side, or stop doing so."),
                service("set_direction", Schemas.map(DIRECTION), (fan, data) -> fan.setDirection(data.get(DIRECTION)))
                        .needing(FanFeatures.DIRECTION)
                        .described("Set direction", "Sets which way a fan blows."),
                service("set_preset_mode", Schemas.map(PRESET_MODE), (fan, data) -> {
                    fan.checkPresetMode(data.get(PRESET_MODE));
                    return fan.setPresetMode(data.get(PRESET_MODE));
                })
                        .needing(FanFeatures.PRESET_MODE)
                        .described("Set preset mode", "Runs a fan in one of its preset modes."));
    }

    private static CompletionStage<?> turnOn(FanEntity fan, Section data) {
        String presetMode = data.find(WITH_PRESET_MODE);
        if (presetMode != null) {
            fan.checkPresetMode(presetMode);
        }
        return fan.turnOn(new FanTurnOn(data.find(WITH_PERCENTAGE), presetMode));
    }

    private static EntityService<FanEntity, Section> service(
            String name, MapSchema schema, Handler<FanEntity, Section> handler) {
        return EntityService.of(name, schema, handler);
    }
}
