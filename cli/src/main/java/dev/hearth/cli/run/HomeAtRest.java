package dev.hearth.cli.run;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.log.HubLog;
import dev.hearth.cli.log.HubLog.Detail;
import dev.hearth.cli.terminal.Screen;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.loop.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A home that does not run, for commands that change what one of its integrations keeps. */
public final class HomeAtRest {
    private final HomeOptions home;
    private final Terminal terminal;

    /** The home in the folder that the options name. */
    public HomeAtRest(HomeOptions home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * Sets up one integration, and asks what it provides to do something.
     *
     * @param domain the integration
     * @param contract what it provides
     * @param job on the loop
     * @throws HubException what the job failed with; {@code already_running} when the home runs
     */
    public <C, T> T with(String domain, Class<C> contract, Function<C, CompletionStage<T>> job) throws IOException {
        home.requireNamedFolder();
        if (!Files.exists(home.configFolder().resolve(ConfigLoader.FILE))) {
            throw home.wrong("there is no " + ConfigLoader.FILE + " in " + home.configFolder()
                    + "; hearth run makes one");
        }
        Screen screen = new Screen(terminal.err(), terminal.errIsTerminal());
        try (HomeLock _ = lock();
                HubLog log = HubLog.open(screen, terminal.errPalette(), Detail.NORMAL, null)) {
            log.logging().apply(LogSettings.NONE.withDefault(LogLevel.WARNING));
            return Boot.once(
                    home.bootOptions(false, Watchdog.DEFAULT_THRESHOLD),
                    domain,
                    hub -> job.apply(provided(hub, domain, contract)));
        }
    }

    private HomeLock lock() throws IOException {
        try {
            return HomeLock.take(home.configFolder());
        } catch (HubException e) {
            throw new HubException(
                    e.code(),
                    "the home in " + home.configFolder() + " runs, and would not see the change; make it in a client"
                            + " of the home, or stop Hearth first",
                    e);
        }
    }

    private static <C> C provided(Hub hub, String domain, Class<C> contract) {
        C capability = hub.capability(contract);
        if (capability == null) {
            throw new HubException("not_set_up", "the integration '" + domain + "' could not be set up");
        }
        return capability;
    }
}
