package dev.hearth.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import dev.hearth.cli.PluginJar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    @TempDir Path folder;

    @Test
    void aMissingConfigurationIsCreatedAndWorks() {
        Path home = folder.resolve("new");

        CommandRun run = CommandRun.of("run", "--once", "--print-states", "--config", home.toString());

        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(home.resolve("configuration.yaml")));
        assertTrue(run.err().contains("There was no configuration: secrets.yaml and configuration.yaml created"),
                run.err());
        assertTrue(run.out().contains("sensor.processor_use"), run.out());
        assertTrue(run.out().contains("sensor.time "), run.out());
    }

    @Test
    void theSummaryCountsIntegrationsAndEntities() throws IOException {
        configure("""
                sensor:
                  - platform: time_date
                    display_options: [time, date]
                """);

        CommandRun run = once();

        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().matches(
                "(?s).* is up in \\d+\\.\\d\\d s: \\d+ integrations, 3 entities\\n.*Hearth has stopped\\n"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aHubForAMomentTakesNoPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            configure("http: {server_host: 127.0.0.1, server_port: " + taken.getLocalPort() + "}\n");

            CommandRun run = once();

            assertEquals(0, run.code());
            assertFalse(run.err().contains("port"), run.err());
            assertFalse(run.err().contains("Not set up"), run.err());
        }
    }

    @Test
    void whatIsWrongIsShownAndLeftOutAndTheRestRuns() throws IOException {
        configure("""
                lamp:
                sensor:
                  - platform: time_date
                    display_options: [time]
                """);

        CommandRun run = once("--print-states");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("""
                The configuration has 1 error; what is wrong is not set up, the rest is

                configuration.yaml:1:1: error: no integration 'lamp' is installed
                  1 | lamp:
                    | ^^^^
                """), run.err());
        assertTrue(run.out().contains("sensor.time "), run.out());
    }

    @Test
    void aConfigurationThatCannotBeReadIsSaidInTheSummaryAndFailsARunOnce() throws IOException {
        configure("sensor: [\n");

        CommandRun run = once();

        assertEquals(1, run.code());
        assertTrue(run.err().contains(" s: configuration.yaml could not be read: nothing is set up\n"), run.err());
        assertFalse(run.err().contains("0 integrations"), run.err());
    }

    @Test
    void aRunOnceLeavesTheLogOfARunningHubAlone() throws IOException {
        configure("");
        Files.writeString(folder.resolve("hearth.log"), "of the running hub\n");

        once();

        assertEquals("of the running hub\n", Files.readString(folder.resolve("hearth.log")));
    }

    @Test
    void aFolderThatAHubRunsInIsLeftAloneByTheNext() throws IOException {
        CommandRun second;
        try (HomeLock _ = HomeLock.take(folder)) {
            second = CommandRun.of("run", "--config", folder.toString());
        }

        assertEquals(1, second.code());
        assertEquals(
                "hearth run: Hearth runs here already (process " + ProcessHandle.current().pid()
                        + ") with the configuration in " + folder
                        + "; stop it first, or give this one another folder with --config\n",
                second.err());
        assertFalse(Files.exists(folder.resolve("configuration.yaml")));
        assertFalse(Files.exists(folder.resolve("hearth.log")));
    }

    @Test
    void theFolderIsFreeWhenTheHubHasStopped() throws IOException {
        configure("");
        once();

        CommandRun next = once();

        assertEquals(0, next.code(), next.err());
    }

    @Test
    void theLogGoesWhereItIsAskedTo() throws IOException {
        configure("");
        Path log = folder.resolve("elsewhere.log");

        once("--log-file", log.toString());

        assertTrue(Files.readString(log).contains("INFO  hearth          Hearth has stopped"));
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInALine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        CommandRun run = CommandRun.of("run", "--once", "--config", file.resolve("home").toString());

        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("hearth run: "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void verboseAndDebugExcludeEachOther() throws IOException {
        configure("");

        CommandRun both = once("--verbose", "--debug");

        assertEquals(2, both.code());
        assertFalse(both.err().contains("\tat "), both.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3600001", "9223372036854775807"})
    void aStallThresholdOutOfRangeIsRefused(String millis) throws IOException {
        configure("");

        CommandRun run = once("--stall-threshold=" + millis);

        assertEquals(2, run.code());
        assertTrue(
                run.err().startsWith(
                        "hearth run: --stall-threshold is 1 to 3600000 milliseconds, not " + millis + "\n"),
                run.err());
    }

    @Test
    void anEmptyNameOfTheFolderIsRefused() {
        CommandRun run = CommandRun.of("run", "--once", "--config", "");
        CommandRun check = CommandRun.of("check-config", "--config", "");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("hearth run: --config is empty; name a folder\n"), run.err());
        assertEquals(2, check.code());
        assertTrue(check.err().startsWith("hearth check-config: --config is empty"), check.err());
        assertFalse(Files.exists(Path.of("configuration.yaml")));
    }

    @Test
    void aPluginsFolderThatIsNamedMustBeThere() throws IOException {
        configure("");
        Path file = folder.resolve("configuration.yaml");
        Path missing = folder.resolve("missing");

        CommandRun ofFile = once("--plugins", file.toString());
        CommandRun ofNothing = once("--plugins", missing.toString());

        assertEquals(2, ofFile.code());
        assertTrue(ofFile.err().startsWith("hearth run: --plugins " + file + " is not a folder\n"), ofFile.err());
        assertEquals(2, ofNothing.code());
        assertTrue(
                ofNothing.err().startsWith("hearth run: --plugins " + missing + " does not exist\n"),
                ofNothing.err());
    }

    @Test
    void aLogFileInAMissingFolderNamesTheFolder() throws IOException {
        configure("");
        Path missing = folder.resolve("missing");

        CommandRun run = once("--log-file", missing.resolve("hearth.log").toString());

        assertEquals(2, run.code());
        assertTrue(run.err().lines().findFirst().orElse("").endsWith(": there is no folder " + missing), run.err());
    }

    @Test
    void aFolderIsNoLogFile() throws IOException {
        configure("");

        CommandRun run = once("--log-file", folder.toString());

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("hearth run: --log-file " + folder + " is a folder\n"), run.err());
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    @Timeout(60)
    void aHubThatWantsToBeStartedAgainEndsWith100() throws IOException {
        configure("");
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        PluginJar.make(plugins.resolve("again.jar"), "again.Again", """
                package again;

                import dev.hearth.api.*;
                import dev.hearth.api.config.*;
                import java.util.List;
                import java.util.concurrent.CompletionStage;

                public final class Again implements Integration, Component<Section> {
                    public Manifest manifest() {
                        return Manifest.of(ApiVersion.CURRENT, "again", "Again", "1");
                    }

                    public List<Component<?>> components() {
                        return List.of(this);
                    }

                    public String domain() {
                        return "again";
                    }

                    public Schema<Section> schema() {
                        return Schemas.map();
                    }

                    public boolean setUpWithoutConfiguration() {
                        return true;
                    }

                    public CompletionStage<?> setup(Hub hub, Section config) {
                        hub.bus().listenOnce("homeassistant_started", event -> hub.stop(Hub.EXIT_RESTART));
                        return Stages.done();
                    }
                }
                """);

        CommandRun run = CommandRun.of("run", "--config", folder.toString(), "--plugins", plugins.toString());

        assertEquals(100, run.code(), run.err());
    }

    private void configure(String yaml) throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), yaml);
    }

    private CommandRun once(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "run";
        args[1] = "--once";
        args[2] = "--config";
        args[3] = folder.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(args);
    }
}
