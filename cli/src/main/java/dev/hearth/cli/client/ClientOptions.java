package dev.hearth.cli.client;

import dev.hearth.remote.RemoteHub;
import dev.hearth.remote.RemoteHubException;
import dev.hearth.remote.RemoteHubOptions;
import dev.hearth.remote.RemoteHubOptions.ConnectionListener;
import dev.hearth.remote.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Which hub a command speaks to, and as whom. A mixin. The token is never an argument: arguments are seen by everybody on
 * the machine and stay in the history of the shell.
 */
final class ClientOptions {
    private static final String DEFAULT_URL = "http://127.0.0.1:8123";

    @Option(names = {"-u", "--url"}, paramLabel = "URL",
            description = "Where the hub is. Default: $HEARTH_URL, else " + DEFAULT_URL
                    + ".") private @Nullable String url;

    @Option(names = "--token-file", paramLabel = "FILE",
            description = "A file with an access token. Default: the token itself in $HEARTH_TOKEN, else the file"
                    + " ~/.config/hearth/token. hearth token create makes one.") private @Nullable Path tokenFile;

    @Option(names = "--ca-file", paramLabel = "FILE",
            description = "For https: a PEM file with the certificate of the hub, or of who vouches for it.") private @Nullable Path caFile;

    @Option(names = "--insecure",
            description = "For https: take any certificate. Whoever pretends to be the hub gets the token.") private boolean insecure;

    @Spec(Target.MIXEE) private @Nullable CommandSpec command;

    /** What a command does with the hub. */
    @FunctionalInterface
    interface Work {
        /** Answers the exit code. */
        Integer with(RemoteHub hub) throws IOException, InterruptedException;
    }

    /** Does something with the hub; a failure comes with a remedy. */
    Integer run(Work work) throws IOException, InterruptedException {
        return run(lost -> {}, work);
    }

    /** As {@link #run(Work)}, telling somebody of the connection. */
    Integer run(ConnectionListener connection, Work work) throws IOException, InterruptedException {
        URI address = address();
        try (RemoteHub hub = open(address, connection)) {
            return work.with(hub);
        } catch (RemoteHubException e) {
            throw new RemoteHubException(e.code(), e.getMessage() + remedy(e), e);
        }
    }

    private RemoteHub open(URI address, ConnectionListener connection) throws IOException {
        try {
            return RemoteHub.connect(
                    address, token(), RemoteHubOptions.DEFAULT.tls(tls()).listening(connection));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private URI address() {
        String text = url != null ? url : environment("HEARTH_URL");
        try {
            return URI.create(text == null ? DEFAULT_URL : text);
        } catch (IllegalArgumentException e) {
            throw wrong("'" + text + "' is no address; one looks like " + DEFAULT_URL);
        }
    }

    private Tls tls() throws IOException {
        return insecure ? Tls.unverified() : caFile == null ? Tls.USUAL : Tls.trusting(caFile);
    }

    private String token() throws IOException {
        if (tokenFile != null) {
            return read(tokenFile);
        }
        String given = environment("HEARTH_TOKEN");
        if (given != null) {
            return given;
        }
        Path usual = usualFile();
        try {
            return read(usual);
        } catch (NoSuchFileException e) {
            throw wrong("there is no token: set HEARTH_TOKEN, name a file with --token-file, or put one into " + usual
                    + "; hearth token create makes one");
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static Path usualFile() {
        String config = environment("XDG_CONFIG_HOME");
        Path folder = config == null ? Path.of(System.getProperty("user.home"), ".config") : Path.of(config);
        return folder.resolve("hearth").resolve("token");
    }

    private static @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String remedy(RemoteHubException failure) {
        return switch (failure.code()) {
            case RemoteHubException.CANNOT_CONNECT -> ". Is the hub running? hearth run starts it, --url names another";
            case RemoteHubException.INVALID_AUTH -> "; hearth token create does";
            case RemoteHubException.NOT_A_HUB -> ". Is there a hub at that address? --url names another";
            default -> "";
        };
    }

    /** The complaint that ends the command with a pointer to its help. */
    ParameterException wrong(@Nullable String message) {
        return new ParameterException(
                Objects.requireNonNull(command, "picocli sets it").commandLine(), String.valueOf(message));
    }
}
