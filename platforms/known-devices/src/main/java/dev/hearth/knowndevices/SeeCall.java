package dev.hearth.knowndevices;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.devicetracker.Sighting;
import dev.hearth.api.domain.devicetracker.SourceType;
import dev.hearth.api.zone.GeoPosition;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code device_tracker.see}. Home Assistant: {@code SERVICE_SEE_PAYLOAD_SCHEMA}.
 *
 * @param mac the address of the device's network card; null if it is called by its id
 * @param id the id of the device
 */
record SeeCall(@Nullable String mac, @Nullable String id, Sighting sighting) {
    private static final int COORDINATES = 2;
    private static final Map<String, SourceType> SOURCES =
            Arrays.stream(SourceType.values()).collect(Collectors.toMap(SourceType::word, Function.identity()));

    private static final OptionalField<String> MAC = Field.optional("mac", Schemas.string())
            .doc("The address of the network card of the device.")
            .example("FF:FF:FF:FF:FF:FF")
            .form(FieldForm.of("MAC address", Selector.text()));
    private static final OptionalField<String> DEV_ID = Field.optional("dev_id", Schemas.string())
            .doc("The id of the device: its entity id behind the dot.")
            .example("phonedave")
            .form(FieldForm.of("Device ID", Selector.text()));
    private static final OptionalField<String> HOST_NAME = Field.optional("host_name", Schemas.string())
            .doc("The name of the device in the network.")
            .example("Dave")
            .form(FieldForm.of("Hostname", Selector.text()));
    private static final OptionalField<String> LOCATION_NAME = Field.optional("location_name", Schemas.string())
            .doc("What the place is called where it was seen: home, not_home, the name of a zone.")
            .example("home")
            .form(FieldForm.of("Location", Selector.text()));
    private static final OptionalField<GeoPosition> GPS = Field.optional(
            "gps", Schemas.list(Schemas.number())
                    .check("a latitude and a longitude", numbers -> numbers.size() == COORDINATES)
                    .as(numbers -> new GeoPosition(numbers.get(0), numbers.get(1))))
            .doc("Where it was seen: latitude and longitude.")
            .example(List.of(51.509802, -0.086692))
            .form(FieldForm.of("GPS coordinates", Selector.object()));
    private static final OptionalField<Integer> GPS_ACCURACY = Field.optional("gps_accuracy", Schemas.positiveInt())
            .doc("How many metres the position may be wrong.")
            .form(FieldForm.of(
                    "GPS accuracy",
                    new Selector("number", DataMap.of("min", 0, "mode", "box", "unit_of_measurement", "m"))));
    private static final OptionalField<Integer> BATTERY = Field.optional("battery", Schemas.positiveInt())
            .doc("How full its battery is, in per cent.")
            .form(FieldForm.of("Battery level", Selector.number(0, 100).with("unit_of_measurement", "%")));
    private static final Field<DataMap> ATTRIBUTES = Field.optional("attributes", Schemas.dataMap())
            .orElse(DataMap.of())
            .doc("What else is known, to be shown.");
    private static final Field<SourceType> SOURCE_TYPE = Field.optional("source_type", Schemas.choice(SOURCES))
            .orElse(SourceType.GPS)
            .doc("How it was seen.");
    private static final OptionalField<Duration> CONSIDER_HOME = Field.optional("consider_home", Schemas.timePeriod())
            .doc("How long it counts as home from now on after it was last seen there.");
    private static final OptionalField<String> BATTERY_STATUS =
            Field.optional("battery_status", Schemas.string()).doc("Has no effect; old apps send it.");
    private static final OptionalField<String> HOSTNAME =
            Field.optional("hostname", Schemas.string()).doc("Has no effect; old apps send it.");
    private static final MapSchema FIELDS = Schemas.map(
            MAC, DEV_ID, HOST_NAME, LOCATION_NAME, GPS, GPS_ACCURACY, BATTERY, ATTRIBUTES, SOURCE_TYPE, CONSIDER_HOME,
            BATTERY_STATUS, HOSTNAME)
            .atLeastOne(MAC.key(), DEV_ID.key());

    static final Schema<SeeCall> SCHEMA = FIELDS.as(SeeCall::of);

    private static SeeCall of(Section data) {
        return new SeeCall(
                data.find(MAC),
                data.find(DEV_ID),
                new Sighting(
                        data.find(HOST_NAME),
                        data.find(LOCATION_NAME),
                        data.find(GPS),
                        data.find(GPS_ACCURACY),
                        data.find(BATTERY),
                        data.get(ATTRIBUTES),
                        data.get(SOURCE_TYPE),
                        data.find(CONSIDER_HOME)));
    }
}
