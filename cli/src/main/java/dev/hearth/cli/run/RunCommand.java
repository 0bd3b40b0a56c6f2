package dev.hearth.cli.run;

import dev.hearth.api.Stages;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.cli.about.HearthVersion;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.config.ProblemReport;
import dev.hearth.cli.log.HubLog;
import dev.hearth.cli.log.HubLog.Detail;
import dev.hearth.cli.terminal.Screen;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.boot.RunningHub;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.DefaultConfiguration;
import dev.hearth.core.setup.SetupReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearth run}: a hub, until it is told to stop. */
@Command(name = "run", description = "Run the hub until it is told to stop (Ctrl-C, SIGTERM).", footer = {
        "",
        "A missing configuration is created, with comments on what to do next.",
        "The log goes to the terminal and to hearth.log in the configuration folder; the",
        "log of the run before is kept as hearth.log.1. A quieter default under 'logger:' in",
        "the configuration does not silence --verbose and --debug."
})
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger("hearth");
    private static final String LOG_FILE = "hearth.log";
    private static final long LONGEST_STALL_MILLIS = Duration.ofHours(1).toMillis();

    private final long begunNanos = System.nanoTime();

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @ArgGroup private LogDetail logDetail = new LogDetail();

    @Option(names = "--log-file", paramLabel = "FILE",
            description = "Write the log there instead of hearth.log in the configuration folder.") private @Nullable Path logFile;

    @Option(names = "--safe-mode",
            description = "Start with the bundled integrations only; leave the plugins folder alone.") private boolean safeMode;

    @Option(names = "--stall-threshold", paramLabel = "MILLIS", defaultValue = "100",
            description = "Report whatever holds the loop for longer: 1 to 3600000. Default: ${DEFAULT-VALUE}.") private long stallMillis;

    @Option(names = "--once",
            description = "Start, then stop at once; 1 if configuration.yaml could not be read. Writes no log file unless"
                    + " --log-file asks for one.") private boolean once;

    @Option(names = "--print-states",
            description = "Print all states as a table when the start is complete.") private boolean printStates;

    /** How much is logged; one of them. */
    private static final class LogDetail {
        @Option(names = {"-v",
                "--verbose"},
                description = "Log what authors of integrations want to know, and every change of a state.") private boolean verbose;

        @Option(names = "--debug", description = "Log everything, that of libraries too.") private boolean debug;

        private Detail detail() {
            return debug ? Detail.DEBUG : verbose ? Detail.VERBOSE : Detail.NORMAL;
        }
    }

    /** @param terminal where the process writes */
    public RunCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws IOException {
        checkArguments();
        try (HomeLock _ = HomeLock.take(home.configFolder())) {
            return runLocked();
        }
    }

    private void checkArguments() {
        if (stallMillis < 1 || stallMillis > LONGEST_STALL_MILLIS) {
            throw wrong("--stall-threshold is 1 to " + LONGEST_STALL_MILLIS + " milliseconds, not " + stallMillis);
        }
        home.pluginsFolder(); // complains before anything is created
        if (logFile != null) {
            checkLogFile(logFile.toAbsolutePath().normalize());
        }
    }

    private void checkLogFile(Path file) {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw wrong("--log-file " + file + " is a folder");
        }
        if (!Files.isDirectory(folder) && !folder.equals(home.configFolder())) {
            throw wrong("--log-file " + file + ": there is no folder " + folder);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
    }

    private int runLocked() throws IOException {
        Terminal terminal = common.terminal();
        List<String> created = DefaultConfiguration.createIfMissing(home.configFolder());
        Screen screen = new Screen(terminal.err(), terminal.errIsTerminal());
        EndOfProcess end = new EndOfProcess(ExitCode.FAILED.code());
        int code = ExitCode.FAILED.code();
        try (HubLog log = HubLog.open(screen, terminal.errPalette(), logDetail.detail(), logFile())) {
            end.guard();
            code = run(terminal, screen, end, log, created);
        } finally {
            end.finished(code);
            end.close();
        }
        return code;
    }

    private @Nullable Path logFile() {
        if (logFile != null) {
            return logFile.toAbsolutePath();
        }
        return once ? null : home.configFolder().resolve(LOG_FILE);
    }

    private int run(Terminal terminal, Screen screen, EndOfProcess end, HubLog log, List<String> created) {
        LOG.info("Hearth {} starts with the configuration in {}", HearthVersion.number(), home.configFolder());
        if (!created.isEmpty()) {
            LOG.info(
                    "There was no configuration: {} created. Edit {} to make it yours",
                    String.join(" and ", created),
                    home.configFolder().resolve(ConfigLoader.FILE));
        }
        RunningHub hub;
        StartProgress progress = new StartProgress(screen, terminal.errPalette(), terminal.errIsTerminal());
        try (progress) {
            progress.begin();
            Boot.Options options = home.bootOptions(safeMode, Duration.ofMillis(stallMillis));
            hub = Boot.start(once ? HomeOptions.forAMoment(options) : options, progress, log.logging());
            end.stopWith(() -> hub.stop(ExitCode.OK.code()));
            reportProblems(hub);
            // Whatever comes first: it may be told to stop while something keeps the start waiting.
            CompletableFuture.anyOf(started(hub), stopped(hub)).handle((first, failure) -> "").join();
        }
        if (stopped(hub).isDone()) {
            LOG.info("Hearth has stopped before it was up");
            return stopped(hub).join();
        }
        try {
            return untilStopped(hub, started(hub).join(), terminal);
        } catch (LoopClosedException e) {
            // Told to stop just when it was up.
            return stopped(hub).join();
        } catch (CompletionException e) {
            if (end.told() || Stages.cause(e) instanceof LoopClosedException) {
                LOG.info("Hearth has stopped before it was up");
                return stopped(hub).join();
            }
            LOG.error("The hub could not start", Stages.cause(e));
            hub.stop(ExitCode.FAILED.code());
            return stopped(hub).join();
        }
    }

    private static CompletableFuture<SetupReport> started(RunningHub hub) {
        return hub.started().toCompletableFuture();
    }

    private static CompletableFuture<Integer> stopped(RunningHub hub) {
        return hub.exitCode().toCompletableFuture();
    }

    private void reportProblems(RunningHub hub) {
        hub.pluginProblems().forEach(problem -> LOG.warn("Not usable: {}", problem.message()));
        // Without colours: it goes to the file too.
        ProblemReport problems =
                new ProblemReport(home.configFolder(), hub.configuration().problems(), false);
        if (!problems.isEmpty()) {
            LOG.warn(
                    "The configuration has {}; what is wrong is not set up, the rest is\n\n{}",
                    problems.counts(),
                    problems.details().stripTrailing());
        }
    }

    private int untilStopped(RunningHub hub, SetupReport report, Terminal terminal) {
        LOG.info(summary(hub, report) + (once || !terminal.errIsTerminal() ? "" : ". Press Ctrl-C to stop"));
        if (printStates) {
            StateTable.print(hub.states(), terminal.out(), terminal.outPalette());
        }
        if (once) {
            hub.stop((hub.configuration().readable() ? ExitCode.OK : ExitCode.FAILED).code());
        } else {
            hub.onLoop(view -> new StateLog(view).begin());
        }
        int code = stopped(hub).join();
        LOG.info(code == ExitCode.RESTART.code() ? "Hearth has stopped, to be started again" : "Hearth has stopped");
        return code;
    }

    private String summary(RunningHub hub, SetupReport report) {
        String up = String.format(
                Locale.ROOT,
                "Hearth %s is up in %.2f s: ",
                HearthVersion.number(),
                (System.nanoTime() - begunNanos) / 1e9);
        return up + (hub.configuration().readable()
                ? counts(hub, report)
                : ConfigLoader.FILE + " could not be read: nothing is set up");
    }

    private static String counts(RunningHub hub, SetupReport report) {
        long integrations = report.loaded().keySet().stream()
                .map(name -> name.substring(0, name.contains(".") ? name.indexOf('.') : name.length()))
                .distinct()
                .count();
        int entities = hub.entities();
        int failed = report.failures().size();
        return String.format(
                Locale.ROOT,
                "%d integration%s, %d entit%s%s",
                integrations,
                integrations == 1 ? "" : "s",
                entities,
                entities == 1 ? "y" : "ies",
                failed == 0 ? "" : ", " + failed + " not set up");
    }
}
