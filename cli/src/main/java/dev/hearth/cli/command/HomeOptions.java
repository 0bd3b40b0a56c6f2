package dev.hearth.cli.command;

import dev.hearth.core.boot.Boot;
import dev.hearth.core.loop.Watchdog;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folders a hub works on. A mixin. */
public final class HomeOptions {
    @Option(names = {"-c",
            "--config"}, paramLabel = "DIR",
            description = "The folder with configuration.yaml. Default: $HEARTH_CONFIG, else .hearth in your home folder.") private @Nullable Path config;

    @Option(names = "--plugins", paramLabel = "DIR",
            description = "The folder that jars of further integrations are dropped into. Default: plugins of this"
                    + " installation, beside bin and lib.") private @Nullable Path plugins;

    @Spec(Target.MIXEE) private @Nullable CommandSpec command;

    /**
     * The configuration folder, absolute. It need not exist.
     *
     * @throws ParameterException if it was given as nothing, or is a file
     */
    public Path configFolder() {
        if (isEmpty(config)) {
            throw wrong("--config is empty; name a folder");
        }
        Path folder = (config != null ? config : defaultFolder()).toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong("the configuration folder " + folder + " is a file; name the folder it is in");
        }
        return folder;
    }

    /**
     * Complains if a configuration folder was named that is not there.
     *
     * @throws ParameterException then
     */
    public void requireNamedFolder() {
        if (config != null && !Files.exists(configFolder())) {
            throw wrong("--config " + config + " does not exist");
        }
    }

    /** Whether a configuration folder was named. */
    public boolean namesFolder() {
        return config != null;
    }

    private static Path defaultFolder() {
        String named = System.getenv("HEARTH_CONFIG");
        return named != null && !named.isEmpty()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), ".hearth");
    }

    private static boolean isEmpty(@Nullable Path path) {
        return path != null && path.toString().isBlank();
    }

    /** The complaint that ends the command with its usage: something on the command line is wrong. */
    public ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(command, "picocli sets it").commandLine(), message);
    }

    /**
     * The folder of dropped jars, absolute. The one of the installation need not exist.
     *
     * @throws ParameterException if another was named and is not a folder
     */
    public Path pluginsFolder() {
        if (plugins != null) {
            if (isEmpty(plugins)) {
                throw wrong("--plugins is empty; name a folder");
            }
            if (!Files.isDirectory(plugins)) {
                throw wrong(Files.exists(plugins)
                        ? "--plugins " + plugins + " is not a folder"
                        : "--plugins " + plugins + " does not exist");
            }
            return plugins.toAbsolutePath().normalize();
        }
        Path installation = installation();
        return (installation != null ? installation : configFolder()).resolve("plugins");
    }

    /**
     * What to boot.
     *
     * @param safeMode leave the plugins folder alone
     * @param stallThreshold how long a callback may hold the loop before it is reported
     */
    public Boot.Options bootOptions(boolean safeMode, Duration stallThreshold) {
        long seed = new SplittableRandom().nextLong();
        return new Boot.Options(configFolder(), pluginsFolder(), safeMode, stallThreshold, seed);
    }

    /** The same for a hub that is stopped at once: nobody shall connect to it, and its port may be another hub's. */
    public static Boot.Options forAMoment(Boot.Options options) {
        return options.without("http");
    }

    /** What to look at without starting it. */
    public Boot.Options bootOptions() {
        return bootOptions(false, Watchdog.DEFAULT_THRESHOLD);
    }

    /** The folder whose lib holds the jar that this class is in; null when it is not in one, as in our own tests. */
    public static @Nullable Path installation() {
        CodeSource source = HomeOptions.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path lib = Path.of(source.getLocation().toURI()).getParent();
            return lib != null && lib.endsWith("lib") ? lib.getParent() : null;
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
