package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void clientsGetAnAnswerToWhatThisHubHasNoPartOf() {
        try (Home home = new Home()) {
            assertEquals(DataMap.of("issues", List.of()), home.client.result("repairs/list_issues"));
            assertEquals(DataMap.of("hardware", List.of()), home.client.result("hardware/info"));
            assertEquals(DataMap.of("entities", List.of()), home.client.result("usage_prediction/common_control"));
            assertEquals(
                    DataMap.of("onboarded", true, "preferences", DataMap.of()), home.client.result("analytics"));
            assertEquals(
                    DataMap.of("internal", null, "external", null, "cloud", null),
                    home.client.result("network/url"));
            assertEquals("unauthorized", home.guest().error("network/url", DataMap.of()).code());
        }
    }

    @Test
    void theNetworkIsThatOfTheMachine() {
        try (Home home = new Home()) {
            DataMap network = home.client.map("network", DataMap.of());

            assertTrue(network.get("adapters") instanceof List<?>);
            assertEquals(List.of(), network.get("configured_adapters"));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == ConfigIntegration.class));
    }
}
