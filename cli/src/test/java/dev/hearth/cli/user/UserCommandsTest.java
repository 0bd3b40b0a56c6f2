package dev.hearth.cli.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UserCommandsTest {
    @TempDir Path folder;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), "demo:\n");
    }

    private CommandRun run(String... command) {
        String[] args = Arrays.copyOf(command, command.length + 2);
        args[command.length] = "--config";
        args[command.length + 1] = folder.toString();
        return CommandRun.of(args);
    }

    private CommandRun runWithInput(String input, String... command) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(command);
        } finally {
            System.setIn(before);
        }
    }

    private JsonNode json(String... command) {
        CommandRun run = run(command);
        assertEquals(0, run.code(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void theFirstUserIsTheOwnerAndOthersUseTheHome() {
        CommandRun first = runWithInput("secret\n", "user", "add", "Anna", "--name", "Anna B", "--stdin");
        CommandRun second = runWithInput("hidden\n", "user", "add", "ben", "--local-only", "--stdin");

        assertEquals("added anna, the owner\n", first.out(), first.err());
        assertEquals("added ben\n", second.out(), second.err());
        JsonNode users = json("user", "list", "--json");
        assertEquals("Anna B", users.path(0).path("name").asString());
        assertTrue(users.path(0).path("is_owner").asBoolean());
        assertEquals("[\"system-users\"]", users.path(1).path("group_ids").toString());
        assertTrue(users.path(1).path("local_only").asBoolean());
    }

    @Test
    void passwordsAreNeverArguments() {
        CommandRun argument = run("user", "add", "anna", "secret");
        CommandRun nothing = run("user", "add", "anna");
        CommandRun empty = runWithInput("\n", "user", "add", "anna", "--stdin");

        assertEquals(2, argument.code());
        assertEquals(2, nothing.code());
        assertTrue(nothing.err().contains("--stdin"), nothing.err());
        assertEquals("hearth user add: the password must not be empty\n", empty.err());
        assertFalse(Files.exists(folder.resolve(".storage/auth")));
    }

    @Test
    void aPasswordIsChangedAndAUserRemoved() throws IOException {
        runWithInput("secret\n", "user", "add", "anna", "--stdin");
        runWithInput("hidden\n", "user", "add", "ben", "--stdin");
        String before = Files.readString(folder.resolve(".storage/auth_provider.homeassistant"));

        CommandRun changed = runWithInput("other\n", "user", "passwd", "Ben", "--stdin");
        CommandRun unknown = runWithInput("other\n", "user", "passwd", "carl", "--stdin");
        String after = Files.readString(folder.resolve(".storage/auth_provider.homeassistant"));
        CommandRun removed = run("user", "remove", "ben");
        CommandRun owner = run("user", "remove", "anna");

        assertEquals(0, changed.code(), changed.err());
        assertFalse(after.equals(before));
        assertEquals("hearth user passwd: Nobody logs in as carl\n", unknown.err());
        assertEquals("removed ben\n", removed.out(), removed.err());
        assertEquals("hearth user remove: Unable to delete the owner.\n", owner.err());
        assertEquals(1, json("user", "list", "--json").size());
        assertFalse(Files.readString(folder.resolve(".storage/auth_provider.homeassistant")).contains("ben"));
    }

    @Test
    void tokensAreMadeListedAndEnded() {
        runWithInput("secret\n", "user", "add", "anna", "--stdin");

        CommandRun made = run("token", "create", "anna", "--name", "Tablet", "--days", "30");
        JsonNode listed = json("token", "list", "anna", "--json");
        String id = listed.path(0).path("id").asString();
        CommandRun again = run("token", "create", "anna", "--name", "Tablet");
        CommandRun ended = run("token", "revoke", id);
        CommandRun unknown = run("token", "revoke", id);

        assertEquals(3, made.out().strip().split("\\.").length, made.err());
        assertEquals("Tablet", listed.path(0).path("client").asString());
        assertEquals("anna", listed.path(0).path("user").asString());
        assertFalse(listed.toString().contains(made.out().strip()));
        assertEquals("hearth token create: Tablet already exists\n", again.err());
        assertEquals("revoked " + id + "\n", ended.out());
        assertEquals("hearth token revoke: There is no token " + id + "\n", unknown.err());
        assertEquals(0, json("token", "list", "--json").size());
    }

    @Test
    void aHomeThatRunsIsLeftAlone() throws IOException {
        try (FileChannel other = FileChannel.open(
                folder.resolve(".hearth.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = other.lock(Long.MAX_VALUE - 1, 1, false)) {
            CommandRun run = run("user", "list");

            assertEquals(1, run.code());
            assertEquals(
                    "hearth user list: the home in " + folder + " runs, and would not see the change; make it in a"
                            + " client of the home, or stop Hearth first\n",
                    run.err());
        }
    }

    @Test
    void whatElseTheHomeKeepsIsNotTouched() throws IOException {
        Path states = Files.createDirectories(folder.resolve(".storage")).resolve("core.restore_state");
        Files.writeString(states,
                "{\"version\": 1, \"minor_version\": 1, \"key\": \"core.restore_state\", \"data\": []}");

        runWithInput("secret\n", "user", "add", "anna", "--stdin");

        assertTrue(Files.readString(states).contains("\"data\": []"));
        assertFalse(Files.exists(folder.resolve(".storage/core.entity_registry")));
    }
}
