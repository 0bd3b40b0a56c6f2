package dev.hearth.core.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.websocket.Command;
import dev.hearth.core.testing.TestHub;
import org.junit.jupiter.api.Test;

class CoreCommandsTest {
    @Test
    void aCommandIsOneIntegrationsAndGoesWithIt() {
        try (TestHub hub = TestHub.create()) {
            hub.viewOf("lamp").commands().add(Command.of("lamp/identify", call -> null));

            HubException taken = assertThrows(
                    HubException.class, () -> hub.hub().commands().add(Command.of("lamp/identify", call -> null)));
            assertEquals("command_taken", taken.code());
            assertEquals("test cannot take the command lamp/identify: lamp does already", taken.getMessage());
            assertNotNull(hub.hub().commands().find("lamp/identify"));

            hub.core().ownerOf("lamp").close();

            assertNull(hub.hub().commands().find("lamp/identify"));
        }
    }
}
