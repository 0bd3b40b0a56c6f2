package dev.hearth.auth.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.Permissions.Action;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private final TestHub hub = TestHub.create();

    @AfterEach
    void close() {
        hub.close();
    }

    private Permissions of(String... policies) {
        List<DataMap> parsed = new ArrayList<>();
        for (String policy : policies) {
            parsed.add((DataMap) hub.hub().json().parse(policy));
        }
        return Policy.permissions(hub.hub(), parsed);
    }

    private static String allowed(Permissions permissions, String entityId) {
        StringBuilder allowed = new StringBuilder();
        for (Action action : Action.values()) {
            allowed.append(permissions.allows(entityId, action) ? action.name().charAt(0) : '-');
        }
        return allowed.toString();
    }

    @Test
    void everythingIsAllowedWithoutAsking() {
        assertTrue(of("{\"entities\":true}").all());
        assertTrue(of("{\"entities\":{\"all\":{\"read\":true}}}", "{\"entities\":true}").all());
    }

    @Test
    void nothingIsAllowedByNothing() {
        assertEquals("---", allowed(of(), "light.a"));
        assertEquals("---", allowed(of("{}"), "light.a"));
        assertEquals("---", allowed(of("{\"entities\":{}}"), "light.a"));
        assertEquals("---", allowed(of("{\"entities\":null}"), "no entity id"));
    }

    @Test
    void allCanBeReadOnly() {
        Permissions permissions = of("{\"entities\":{\"all\":{\"read\":true}}}");

        assertEquals("R--", allowed(permissions, "light.a"));
        assertEquals("R--", allowed(permissions, "no entity id"));
        assertEquals("RCE", allowed(of("{\"entities\":{\"all\":true}}"), "light.a"));
    }

    @Test
    void whatIsAllowedAnywhereIsAllowed() {
        Permissions permissions = of("{\"entities\":{\"entity_ids\":{\"light.a\":{\"read\":true},"
                + "\"light.b\":true},\"domains\":{\"light\":{\"control\":true}},\"all\":{\"edit\":true}}}");

        assertEquals("RCE", allowed(permissions, "light.a"));
        assertEquals("RCE", allowed(permissions, "light.b"));
        assertEquals("-CE", allowed(permissions, "light.c"));
        assertEquals("--E", allowed(permissions, "switch.a"));
    }

    @Test
    void whatOneGroupAllowsIsAllowed() {
        Permissions permissions = of(
                "{\"entities\":{\"domains\":{\"light\":{\"read\":true}}}}",
                "{\"entities\":{\"domains\":{\"light\":{\"control\":true},\"switch\":true}}}");

        assertEquals("RC-", allowed(permissions, "light.a"));
        assertEquals("RCE", allowed(permissions, "switch.a"));
        assertEquals("---", allowed(permissions, "sensor.a"));
    }
}
