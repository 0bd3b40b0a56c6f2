package dev.hearth.api.domain.humidifier;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.EntityService.Handler;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.List;

/** The entity domain {@code humidifier}. */
public final class HumidifierDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final Field<Integer> HUMIDITY = Field.required("humidity", Schemas.intRange(0, 100))
            .doc("How moist the air shall be, in per cent.")
            .form(FieldForm.of("Humidity", Selector.number(0, 100).with("unit_of_measurement", "%")));
    private static final Field<String> MODE = Field.required("mode", Schemas.string())
            .doc("One of the modes the humidifier offers.")
            .example("away")
            .form(FieldForm.titled("Mode"));

    /** The domain with the services that switch humidifiers and set humidity and mode. */
    public static final EntityDomain<HumidifierEntity> DOMAIN =
            EntityDomain.of("humidifier", "Humidifier", HumidifierEntity.class)
                    .every(Duration.ofSeconds(60))
                    .serving(services())
                    .reproducedBy(new HumidifierReproduction())
                    .grouped(GroupStates.ON_OFF);

    private HumidifierDomain() {}

    private static List<EntityService<HumidifierEntity, ?>> services() {
        return List.of(
                service("turn_on", NOTHING, (humidifier, data) -> humidifier.turnOn())
                        .described("Turn on", "Turns a humidifier on."),
                service("turn_off", NOTHING, (humidifier, data) -> humidifier.turnOff())
                        .described("Turn off", "Turns a humidifier off."),
                service("toggle", NOTHING, (humidifier, data) -> humidifier.toggle())
                        .described("Toggle", "Turns a humidifier off if it is on, else on."),
                service("set_mode", Schemas.map(MODE), (humidifier, data) -> humidifier.checkedMode(data.get(MODE)))
                        .needing(HumidifierFeatures.MODES)
                        .described("Set mode", "Has a humidifier work in one of its modes."),
                service(
                        "set_humidity",
                        Schemas.map(HUMIDITY),
                        (humidifier, data) -> humidifier.checkedHumidity(data.get(HUMIDITY)))
                        .described("Set humidity", "Sets how moist a humidifier shall keep the air."));
    }

    private static EntityService<HumidifierEntity, Section> service(
            String name, MapSchema schema, Handler<HumidifierEntity, Section> handler) {
        return EntityService.of(name, schema, handler);
    }
}
