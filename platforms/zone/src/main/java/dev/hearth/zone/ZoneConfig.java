package dev.hearth.zone;

import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.zone.ZoneDomain;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import dev.hearth.helper.collection.HelperKind;
import dev.hearth.helper.collection.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a zone, in the configuration or in {@code .storage/zone}. Home Assistant: {@code CREATE_FIELDS}.
 *
 * @param radius in metres
 * @param icon null for none
 */
record ZoneConfig(String name, GeoPosition centre, Number radius, boolean passive, @Nullable String icon) {
    private static final double DEFAULT_RADIUS = 100;

    private static final Field<String> NAME = Field.required("name", Schemas.string())
            .doc("The name for people; its entity id comes of it.")
            .example("School");
    private static final Field<Double> LATITUDE = Field.required("latitude", Schemas.latitude())
            .doc("The latitude of its middle.")
            .example(52.52);
    private static final Field<Double> LONGITUDE = Field.required("longitude", Schemas.longitude())
            .doc("The longitude of its middle.")
            .example(13.4);
    private static final Field<Double> RADIUS = Field.optional("radius", Schemas.number())
            .orElse(DEFAULT_RADIUS)
            .doc("How far it reaches, in metres.");
    private static final Field<Boolean> PASSIVE = Field.optional("passive", Schemas.bool())
            .orElse(false)
            .doc("Whether only automations use it: nobody is ever said to be in it.");
    private static final OptionalField<String> ICON =
            Field.optional("icon", Schemas.icon()).doc("The icon.").example("mdi:school");

    private static final MapSchema SCHEMA = Schemas.map(NAME, LATITUDE, LONGITUDE, RADIUS, PASSIVE, ICON);

    /** What clients make. */
    static final ItemKind KIND = ItemKind.of("zone", SCHEMA, ZoneConfig::stored).merged();

    // A section without content is an empty map; the words are those of any map, so that no report is about it.
    private static final Schema<DataMap> NOTHING =
            Schemas.dataMap().check(Schemas.dataMap().expected(), DataMap::isEmpty);

    /** The zones on lists: those of the section {@code zone:} and those that were made in clients. */
    static final HelperKind<ZoneConfig, Zone> ZONES = new HelperKind<>(
            ZoneDomain.DOMAIN,
            Schemas.oneOf(
                    Schemas.list(SCHEMA.as(ZoneConfig::of)),
                    NOTHING.as(empty -> List.<ZoneConfig>of()),
                    SCHEMA.as(ZoneConfig::of).as(List::of))
                    .as(ZoneConfig::items),
            // The shape of Home Assistant's file.
            StoreKey.of(ZoneDomain.DOMAIN.name(), 1, 1),
            KIND,
            item -> of(KIND.read(item)),
            Zone::new);

    // What is written has no id, so one of the same name is the same after a reload. No id of an item made in a client
    // looks like these.
    private static List<Item<ZoneConfig>> items(List<ZoneConfig> written) {
        Map<String, Integer> seen = new HashMap<>();
        return written.stream()
                .map(zone -> new Item<>(
                        "name:" + zone.name() + ":" + seen.merge(zone.name(), 1, Integer::sum), zone, false))
                .toList();
    }

    /** Whether its name makes it the home. */
    boolean isHome() {
        return name.strip().equalsIgnoreCase(Zones.AT_HOME);
    }

    static ZoneConfig of(Section section) {
        return new ZoneConfig(
                section.get(NAME),
                new GeoPosition(section.get(LATITUDE), section.get(LONGITUDE)),
                section.get(RADIUS),
                section.get(PASSIVE),
                section.find(ICON));
    }

    /** The zone around the home. */
    static ZoneConfig home(CoreConfig home) {
        return new ZoneConfig(
                home.name(), new GeoPosition(home.latitude(), home.longitude()), home.radius(), false, "mdi:home");
    }

    private static DataMap stored(Section section) {
        return DataMap.builder(6)
                .put(NAME.key(), section.get(NAME))
                .put(LATITUDE.key(), section.get(LATITUDE))
                .put(LONGITUDE.key(), section.get(LONGITUDE))
                .put(RADIUS.key(), section.get(RADIUS))
                .put(PASSIVE.key(), section.get(PASSIVE))
                .putIfPresent(ICON.key(), section.find(ICON))
                .build();
    }
}
