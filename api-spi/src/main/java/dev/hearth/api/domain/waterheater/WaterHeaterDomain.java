package dev.hearth.api.domain.waterheater;

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
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The entity domain {@code water_heater}. */
public final class WaterHeaterDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final String OPERATION_MODE_DOC = "One of the modes the water heater offers.";
    private static final FieldForm OPERATION_MODE_FORM = FieldForm.titled("Operation mode");
    private static final Field<Boolean> AWAY_MODE = Field.required("away_mode", Schemas.bool())
            .doc("Whether it shall save energy because people are away.")
            .form(FieldForm.titled("Away mode"));
    private static final Field<String> OPERATION_MODE = Field.required("operation_mode", Schemas.string())
            .doc(OPERATION_MODE_DOC)
            .example("eco")
            .form(OPERATION_MODE_FORM);
    private static final OptionalField<String> WITH_OPERATION_MODE =
            Field.optional("operation_mode", Schemas.string())
                    .doc(OPERATION_MODE_DOC)
                    .example("eco")
                    .form(OPERATION_MODE_FORM);
    private static final Field<Double> TEMPERATURE = Field.required("temperature", Schemas.number())
            .doc("How warm the water shall be, in the unit of the home.")
            .form(FieldForm.of(
                    "Temperature",
                    Selector.number(0, 100).with("step", 0.5).with("unit_of_measurement", "°")));

    /** The domain with the services that switch water heaters and set temperature, mode and away mode. */
    public static final EntityDomain<WaterHeaterEntity> DOMAIN =
            EntityDomain.of("water_heater", "Water heater", WaterHeaterEntity.class)
                    .every(Duration.ofSeconds(60))
                    .serving(services())
                    .reproducedBy(new WaterHeaterReproduction())
                    .grouped(new GroupStates(
                            Set.of("on", "eco", "electric", "performance", "high_demand", "heat_pump", "gas"),
                            "on",
                            "off"));

    private WaterHeaterDomain() {}

    private static List<EntityService<WaterHeaterEntity, ?>> services() {
        return List.of(
                service("turn_on", NOTHING, (heater, data) -> heater.turnOn())
                        .described("Turn on", "Turns a water heater on."),
                service("turn_off", NOTHING, (heater, data) -> heater.turnOff())
                        .described("Turn off", "Turns a water heater off."),
                service("set_away_mode", Schemas.map(AWAY_MODE),
                        (heater, data) -> heater.setAwayMode(data.get(AWAY_MODE)))
                        .described("Set away mode", "Has a water heater save energy while people are away."),
                service(
                        "set_temperature",
                        Schemas.map(TEMPERATURE, WITH_OPERATION_MODE),
                        (heater, data) -> heater.checkedTemperature(data.get(TEMPERATURE),
                                data.find(WITH_OPERATION_MODE)))
                        .described("Set temperature", "Sets how warm a water heater keeps the water."),
                service(
                        "set_operation_mode",
                        Schemas.map(OPERATION_MODE),
                        (heater, data) -> heater.checkedOperationMode(data.get(OPERATION_MODE)))
                        .described("Set operation mode", "Has a water heater work in one of its modes."));
    }

    private static EntityService<WaterHeaterEntity, Section> service(
            String name, MapSchema schema, Handler<WaterHeaterEntity, Section> handler) {
        return EntityService.of(name, schema, handler);
    }
}
