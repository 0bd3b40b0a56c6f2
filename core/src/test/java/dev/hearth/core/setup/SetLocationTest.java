package dev.hearth.core.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetLocationTest {
    @Test
    void theHomeMovesAndSaysWhatChanged() {
        try (TestHub hub = TestHub.create()) {
            List<Event> updates = hub.collect(EventTypes.CORE_CONFIG_UPDATED);

            hub.call("homeassistant", "set_location", DataMap.of("latitude", 50.5, "longitude", 4.89));

            assertEquals(50.5, hub.hub().config().latitude());
            assertEquals(3, hub.hub().config().elevation());
            assertEquals(DataMap.of("latitude", 50.5), updates.getFirst().data());
        }
    }

    @Test
    void aPlaceThatIsNoneIsRefusedByFieldAndValue() {
        try (TestHub hub = TestHub.create()) {
            ServiceException refused = assertThrows(
                    ServiceException.class,
                    () -> hub.call("homeassistant", "set_location", DataMap.of("latitude", 95, "longitude", 4.89)));

            assertEquals(
                    "homeassistant.set_location: latitude: 95 is not a latitude from -90 to 90", refused.getMessage());
        }
    }
}
