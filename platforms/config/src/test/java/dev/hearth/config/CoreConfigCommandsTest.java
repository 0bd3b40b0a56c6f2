package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.store.StoreKey;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreConfigCommandsTest {
    private static final String UPDATE = "config/core/update";

    @Test
    void theHomeIsChangedToldAndThereAfterARestart() {
        try (Home home = new Home()) {
            List<Event> told = home.hub.collect("core_config_updated");
            DataMap said = DataMap.builder()
                    .put("location_name", "Lakeside")
                    .put("latitude", 46.2)
                    .put("longitude", 6.1)
                    .put("elevation", 375)
                    .put("radius", 50)
                    .put("unit_system", "us_customary")
                    .put("time_zone", "Europe/Zurich")
                    .put("currency", "CHF")
                    .put("country", "CH")
                    .put("language", "fr")
                    .put("external_url", "https://home.example.com")
                    .put("internal_url", null)
                    .build();

            Object result = home.client.result(UPDATE, said);
            CoreConfig before = home.hub.hub().config();
            home.restart();

            CoreConfig after = home.hub.hub().config();
            assertNull(result);
            assertEquals(said.without("internal_url"), told.getFirst().data());
            assertEquals("Lakeside", after.name());
            assertEquals(UnitSystem.US_CUSTOMARY, after.units());
            assertEquals(ZoneId.of("Europe/Zurich"), after.timeZone());
            assertEquals(before, after);
            assertEquals("storage", home.hub.hub().info().get("config_source"));
        }
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        try (Home home = new Home()) {
            CoreConfig before = home.hub.hub().config();

            for (DataMap wrong : List.of(
                    DataMap.of("latitude", 99),
                    DataMap.of("currency", "SHELLS"),
                    DataMap.of("country", "XX"),
                    DataMap.of("time_zone", "Moon/Crater"),
                    DataMap.of("unit_system", "nautical"),
                    DataMap.of("internal_url", "home"),
                    DataMap.of("radius", -1),
                    DataMap.of("shape", "round"))) {
                assertEquals("invalid_format", home.client.error(UPDATE, wrong).code(), wrong.toString());
            }
            assertEquals(before, home.hub.hub().config());
            assertEquals("unauthorized", home.guest().error(UPDATE, DataMap.of("radius", 5)).code());
        }
    }

    @Test
    void whatTheConfigurationSaysIsNotChangedHere() {
        try (Home home = new Home("homeassistant: {latitude: 1, longitude: 2, name: Hut}\n")) {
            assertEquals("invalid_info", home.client.error(UPDATE, DataMap.of("latitude", 5)).code());
            assertEquals("Hut", home.hub.hub().config().name());
        }
    }

    @Test
    void aLocationThatAServiceSetsIsKeptToo() {
        try (Home home = new Home()) {
            home.hub.call("homeassistant", "set_location", DataMap.of("latitude", 50.5, "longitude", 4.5));
            home.restart();

            assertEquals(50.5, home.hub.hub().config().latitude());
        }
    }

    @Test
    void aValueInTheFileThatIsWrongCostsNoOther() {
        try (Home home = new Home()) {
            home.client.result(UPDATE, DataMap.of("location_name", "Hut"));
            home.hub.get(home.hub.core().stores().open(
                    home.hub.core().loop().hubOwner(), StoreKey.of("core.config", 1, 4))
                    .save(() -> DataMap.of("location_name", "Lodge", "latitude", 300, "future", "x")));
            home.restart();

            assertEquals("Lodge", home.hub.hub().config().name());
            assertEquals(52.37, home.hub.hub().config().latitude());
        }
    }

    @Test
    void nobodyIsAskedWhereTheHomeIs() {
        try (Home home = new Home()) {
            assertEquals(DataMap.of(), home.client.map("config/core/detect", DataMap.of()));
        }
    }
}
