package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.ScalarNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    @Test
    void secretIsFoundAndHidden() {
        config.main("door: !secret pin\n").file("secrets.yaml", "pin: 1234\n");

        ScalarNode node = (ScalarNode) config.at("door");

        assertEquals(1234L, node.value());
        assertTrue(node.hidden());
        assertEquals("the value of '!secret pin'", node.describe());
        assertEquals("configuration.yaml:1:7", node.position().toString());
    }

    @Test
    void nearestSecretsFileWins() {
        config.main("a: !include sub/deep/a.yaml\n")
                .file("sub/deep/a.yaml", "x: !secret one\ny: !secret two\n")
                .file("sub/secrets.yaml", "one: sub\n")
                .file("secrets.yaml", "one: top\ntwo: top\n");

        assertEquals(Map.of("x", "sub", "y", "top"), config.at("a").toPlain());
    }

    @Test
    void missingSecretIsGuessed() {
        config.main("a: !secret wifi_pasword\n").file("secrets.yaml", "wifi_password: x\n").read();

        assertEquals("the secret 'wifi_pasword' is not in secrets.yaml", config.problem().message());
        assertEquals("wifi_password", config.problem().suggestion());
        assertEquals("!secret wifi_pasword", config.marked());
    }

    @Test
    void missingSecretsFileIsSaid() {
        config.main("a: !secret x\n").read();

        assertEquals("there is no secrets.yaml to look up the secret 'x' in", config.problem().message());
    }

    @Test
    void brokenSecretsFileIsReportedOnce() {
        config.main("a: !secret x\nb: !secret y\n").file("secrets.yaml", "x: 'hunter2\n").read();

        assertEquals("secrets.yaml:1:4", config.problem().position().toString());
        assertFalse(config.reports().toString().contains("hunter2"));
    }

    @Test
    void secretsThatAreNoMapAreReportedOnce() {
        config.main("a: !secret x\nb: !secret y\n").file("secrets.yaml", "- hunter2\n").read();

        assertTrue(config.problem().message().contains("written as a map"));
    }

    @Test
    void wholeListsMayBeSecret() {
        config.main("a: !secret people\n").file("secrets.yaml", "people:\n  - anna\n  - bob\n");

        ListNode people = (ListNode) config.at("a");

        assertEquals(List.of("anna", "bob"), people.toPlain());
        assertEquals("configuration.yaml", people.items().getFirst().position().file());
        assertTrue(((ScalarNode) people.items().getFirst()).hidden());
    }

    @Test
    void loggerEntryOfTheSecretsFileIsNoSecret() {
        config.main("a: !secret logger\n").file("secrets.yaml", "logger: debug\n").read();

        assertEquals("the secret 'logger' is not in secrets.yaml", config.problem().message());
    }

    @Test
    void secretsOfSecretsAreRefused() {
        config.main("a: !secret x\n").file("secrets.yaml", "x: !secret y\ny: 1\n").read();

        assertEquals("a secrets file cannot refer to a secret", config.problem().message());
    }

    @Test
    void valuesThatLookLikeYamlDoNotLeak() throws IOException {
        for (String value : List.of("*hunter2", "!hunter2", "[hunter2", "hunter2: x", "\"\\hunter2\"", "@hunter2",
                "'hunter2", "{hunter2: {a}: b}")) {
            config.main("a: !secret x\n").file("secrets.yaml", "x: " + value + "\n").load();
            StringBuilder printed = new StringBuilder();
            new ProblemPrinter(folder, false).printAll(config.problems.list(), printed);

            assertFalse(config.problems.list().isEmpty(), value);
            assertFalse(config.problems.list().toString().contains("hunter2"), () -> config.problems.list().toString());
            assertFalse(printed.toString().contains("hunter2"), printed::toString);
        }
    }

    @Test
    void wrongSecretIsReportedWithoutItsValue() throws IOException {
        config.main("port: !secret port\n").file("secrets.yaml", "port: hunter2\n");

        Schemas.port().validate(config.at("port"), config.problems);
        StringBuilder printed = new StringBuilder();
        new ProblemPrinter(folder, false).printAll(config.problems.list(), printed);

        assertEquals("""
                configuration.yaml:1:7: error: the value of '!secret port' is not a port number from 1 to 65535
                  1 | port: !secret port
                    |       ^^^^^^^^^^^^

                """, printed.toString());
    }

    @Test
    void usedSecretsAreListed() {
        config.main("a: !secret x\n").file("secrets.yaml", "x: 1\ny: 2\n");

        assertEquals(Set.of(new SecretName("x", "secrets.yaml")), config.load().secrets());
    }

    @Test
    void secretsAndVariablesCannotBeKeys() {
        config.environment.put("DOOR", "hunter2");
        for (String text : List.of("!secret pw :\n", "a: {!secret pw : 3}\n", "!env_var DOOR :\n",
                "? !secret pw\n: 3\n",
                "a: &pw !secret pw\nb: {*pw : 3}\n")) {
            config.main(text).file("secrets.yaml", "pw: hunter2\n").load();

            assertFalse(config.problems.list().isEmpty(), text);
            assertFalse(config.problems.list().toString().contains("hunter2"), () -> config.reports().toString());
        }
    }

    @Test
    void keysOfPasswordsAreKnownByTheirEnds() {
        for (String key : List.of("password", "wifi_psk", "passphrase", "Passwort", "credentials", "Authorization",
                "auth", "bearer", "X-Api-Key", "apiKey", "access_token", "refresh_token", "client_secret",
                "private_key", "pin")) {
            assertTrue(Secrets.looksSecret(key), key);
        }
        for (String key : List.of("auth_providers", "authentication", "token_type", "shopping", "key", "spin", "author",
                "keyboard")) {
            assertFalse(Secrets.looksSecret(key), key);
        }
    }

    @Test
    void passwordsInAddressesAreMasked() {
        assertEquals(
                "rtsp://me:********@cam:554/x?a=1&token=********&b=2",
                Secrets.withoutPasswords("rtsp://me:hunter2@cam:554/x?a=1&token=hunter3&b=2"));
        assertEquals("http://hub/?apikey=********", Secrets.withoutPasswords("http://hub/?apikey=hunter2"));
        assertEquals("http://hub:8123/a@b?mode=1", Secrets.withoutPasswords("http://hub:8123/a@b?mode=1"));
    }
}
