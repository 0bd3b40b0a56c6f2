package dev.hearth.cli.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.hearth.cli.ApiProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that others wrote for Home Assistant, against a hub that runs: the official client for JavaScript and the API
 * layer of Node-RED's nodes. They are in {@code src/test/node}, and installed by npm when they are missing.
 */
@Timeout(240)
class NodeClientsIT {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("basedir", ".")).resolve("src/test/node").toAbsolutePath();
    private static final int STATES = 1_000;

    @TempDir static Path home;

    private static ApiProcess hub;
    private static String token;

    @BeforeAll
    static void startTheHub() throws IOException, InterruptedException {
        install();
        hub = ApiProcess.start(home, "demo:\n");
        token = hub.onboard();
        for (int i = 0; i < STATES; i++) {
            assertEquals(
                    201,
                    hub.send("POST", "/api/states/sensor.many_" + i, token, Map.of("state", i))
                            .statusCode());
        }
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.isDirectory(SCRIPTS.resolve("node_modules/home-assistant-js-websocket"))) {
            return;
        }
        int code;
        try {
            code = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        } catch (IOException e) {
            code = -1;
        }
        if (code != 0) {
            String missing = "Node.js with npm is missing, or npm cannot fetch packages: the tests with clients for"
                    + " JavaScript are skipped";
            assertTrue(System.getenv("CI") == null, missing);
            abort(missing);
        }
    }

    private static int run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(SCRIPTS.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> said;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            said = output.lines().toList();
        }
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        if (process.exitValue() != 0) {
            System.err.println(String.join("\n", said));
        }
        return process.exitValue();
    }

    @AfterAll
    static void endTheHub() {
        if (hub != null) {
            hub.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"official-client.test.js", "node-red.test.js"})
    void aClientOfOthersConnectsUnchanged(String script) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "HEARTH_URL",
                hub.url().toString(),
                "HEARTH_TOKEN",
                token,
                "HEARTH_STATES",
                String.valueOf(STATES));

        assertEquals(0, run(environment, "node", "--test", script), script);
    }
}
