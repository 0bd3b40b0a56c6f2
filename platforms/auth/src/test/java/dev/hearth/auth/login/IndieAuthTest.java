package dev.hearth.auth.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndieAuthTest {
    private final TestHub hub = TestHub.create();
    private final List<String> fetched = new ArrayList<>();
    private String page = "";

    private final IndieAuth indieAuth = new IndieAuth(hub.hub(), address -> {
        fetched.add(address.toString());
        if (page.isEmpty()) {
            throw new IOException("nobody is there");
        }
        return page;
    });

    @AfterEach
    void close() {
        hub.close();
    }

    private boolean allowed(String client, String redirect) {
        return hub.get(indieAuth.redirectAllowed(client, redirect));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "https://example.com",
                    "https://example.com/",
                    "http://192.168.0.10:8123/",
                    "http://127.0.0.1:8124/",
                    "http://[::1]:8123/",
                    "http://hub.local:8123/lovelace?x=y",
                    "https://home-assistant.io/iOS"
            })
    void clientsAreAddressesOfPages(String client) {
        assertTrue(IndieAuth.validClient(client));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "",
                    "nonsense",
                    "ftp://example.com/",
                    "https://example.com/#part",
                    "https://me:secret@example.com/",
                    "https://example.com/../x",
                    "https://example.com/./x",
                    "http://8.8.8.8/",
                    "http:///x",
                    "https://exa mple.com/",
                    "javascript:alert(1)"
            })
    void othersAreNot(String client) {
        assertFalse(IndieAuth.validClient(client));
    }

    @Test
    void aClientIsSentBackToItsOwnPlace() {
        assertTrue(allowed("http://127.0.0.1:8124/", "http://127.0.0.1:8124/auth/callback?a=b"));
        assertTrue(allowed("https://example.com", "https://Example.com:443/x"));
        assertEquals(List.of(), fetched);
        assertFalse(allowed("http://127.0.0.1:8124/", "http://127.0.0.1:8125/"));
        assertFalse(allowed("https://example.com/", "http://example.com/"));
        assertFalse(allowed("https://example.com/", "https://example.com@evil.example/"));
        assertFalse(allowed("https://example.com/", "https://me@example.com/"));
    }

    @Test
    void theAppsAreKnown() {
        assertTrue(allowed("https://home-assistant.io/iOS", "homeassistant://auth-callback"));
        assertTrue(allowed("https://home-assistant.io/android", "homeassistant://auth-callback"));
        assertTrue(allowed(
                "https://home-assistant.io/android",
                "https://wear.googleapis.com/3p_auth/io.homeassistant.companion.android"));
        assertEquals(List.of(), fetched);
        assertFalse(allowed("https://example.com/", "homeassistant://auth-callback"));
    }

    @Test
    void thePageOfAClientNamesWhereElseItMayBeSent() {
        page = "<html><head><LINK rel='redirect_uri' href=\"app://back\"><link href=/here rel=redirect_uri>"
                + "<link rel=stylesheet href=https://evil.example/></head>";

        assertTrue(allowed("https://example.com/client", "app://back"));
        assertTrue(allowed("https://example.com/client", "https://example.com/here"));
        assertFalse(allowed("https://example.com/client", "https://evil.example/"));
        assertFalse(allowed("nonsense", "app://back"));
        assertEquals(List.of("https://example.com/client", "https://example.com/client"), fetched);
    }
}
