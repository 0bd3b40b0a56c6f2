package dev.hearth.config.domain;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorUnits;
import dev.hearth.api.domain.weather.WeatherUnits;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.websocket.Command;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** In which units values may be shown. Home Assistant: {@code sensor}, {@code number}, {@code weather} websocket_api. */
final class UnitCommands {
    private static final Field<String> DEVICE_CLASS = Field.required("device_class", Schemas.string());
    private static final Set<String> NOT_NUMERIC =
            Set.of(SensorDeviceClass.DATE, SensorDeviceClass.ENUM, SensorDeviceClass.TIMESTAMP);

    private UnitCommands() {}

    static void add(Hub hub) {
        for (String domain : List.of("sensor", "number")) {
            hub.commands()
                    .add(Command.answering(
                            domain + "/device_class_convertible_units",
                            call -> DataMap.of("units", units(call.data().get(DEVICE_CLASS))),
                            DEVICE_CLASS));
        }
        DataMap numeric = DataMap.of(
                "numeric_device_classes",
                SensorDeviceClass.SCHEMA.choices().keySet().stream()
                        .filter(each -> !NOT_NUMERIC.contains(each))
                        .sorted()
                        .toList());
        hub.commands().add(Command.of("sensor/numeric_device_classes", call -> numeric));
        DataMap.Builder weather = DataMap.builder();
        for (WeatherUnits each : WeatherUnits.values()) {
            weather.put(each.key(), each.choices().stream().sorted().toList());
        }
        DataMap shown = DataMap.of("units", weather.build());
        hub.commands().add(Command.of("weather/convertible_units", call -> shown));
    }

    private static List<String> units(String deviceClass) {
        Quantity quantity = SensorUnits.quantity(deviceClass);
        return quantity == null
                ? List.of()
                : quantity.units().stream().filter(Objects::nonNull).sorted().toList();
    }
}
