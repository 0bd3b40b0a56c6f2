package dev.hearth.cli.run;

import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.log.HubLog;
import dev.hearth.cli.log.HubLog.Detail;
import dev.hearth.cli.terminal.Screen;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.boot.RunningHub;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.setup.SetupListener;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Function;

/** A home that is started to be asked something, and stopped at once. */
public final class HomeForAMoment {
    private final HomeOptions home;
    private final Terminal terminal;

    /** The home in the folder that the options name. */
    public HomeForAMoment(HomeOptions home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * Starts the home, asks when it runs, and stops it.
     *
     * @throws dev.hearth.api.HubException {@code already_running} if it runs already
     */
    public <T> T with(Function<RunningHub, T> question) throws IOException {
        home.requireNamedFolder();
        if (!Files.exists(home.configFolder().resolve(ConfigLoader.FILE))) {
            throw home.wrong("there is no " + ConfigLoader.FILE + " in " + home.configFolder()
                    + "; hearth run makes one");
        }
        try (HomeLock _ = HomeLock.take(home.configFolder())) {
            return start(question);
        }
    }

    private <T> T start(Function<RunningHub, T> question) throws IOException {
        Screen screen = new Screen(terminal.err(), terminal.errIsTerminal());
        try (HubLog log = HubLog.open(screen, terminal.errPalette(), Detail.NORMAL, null);
                EndOfProcess end = new EndOfProcess(ExitCode.FAILED.code())) {
            log.logging().apply(LogSettings.NONE.withDefault(LogLevel.WARNING));
            end.guard();
            try {
                RunningHub hub = Boot.start(
                        HomeOptions.forAMoment(home.bootOptions()), SetupListener.NONE, log.logging());
                end.stopWith(() -> hub.stop(ExitCode.OK.code()));
                hub.started().toCompletableFuture().join();
                T answer = question.apply(hub);
                hub.stop(ExitCode.OK.code());
                hub.exitCode().toCompletableFuture().join();
                return answer;
            } finally {
                end.finished(ExitCode.FAILED.code());
            }
        }
    }
}
