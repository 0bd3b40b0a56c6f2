package dev.hearth.shell;

import dev.hearth.api.Hub;
import dev.hearth.api.event.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs commands in the configuration folder, and ends with their children those that take too long, or that still run
 * when the hub stops or the integration is unloaded. Home Assistant 2026.1: {@code command_line.utils},
 * {@code shell_command}.
 *
 * <p>A line goes to {@code /bin/sh -c} exactly as the owner wrote it. Nothing is ever put into it: a value that a command
 * is to have is passed beside the line, as an argument of a program that no shell has looked at.
 *
 * <p>How long a command may take is measured in real time, since its process lives outside the hub.
 */
public final class Shell {
    private static final int MOST_BYTES = 1 << 20;

    private final Hub hub;
    private final String remedy;
    // Completed on the loop; what runs then waits for it on its worker, and is replaced for what comes later.
    private CompletableFuture<Outcome> end = new CompletableFuture<>();

    private enum Wanted {
        NOTHING,
        OUTPUT,
        OUTPUT_AND_ERRORS
    }

    /** Loop only. */
    public Shell(Hub hub) {
        this(hub, "");
    }

    /**
     * Loop only.
     *
     * @param remedy what to do about a command that takes too long: {@code ; 'command_timeout' allows more}; may be empty
     */
    public Shell(Hub hub, String remedy) {
        this.hub = hub;
        this.remedy = remedy;
        hub.bus().listen(EventTypes.HOMEASSISTANT_STOP, event -> {
            CompletableFuture<Outcome> present = end;
            // Somebody may still want a command for the shutdown itself.
            end = new CompletableFuture<>();
            present.complete(new Outcome.Failed("was ended, as the hub stops"));
        });
        hub.onUnload(
                () -> end.complete(new Outcome.Failed("was ended, as " + hub.integration() + " was unloaded")));
    }

    /** Runs a command and reads what it writes, at most 1 MiB in UTF-8. Loop only; the stage does not fail. */
    public CompletionStage<Outcome> read(Command command) {
        return start(command, Wanted.OUTPUT);
    }

    /** As {@link #read}, with what it writes to its standard error, of which there may be as much. */
    public CompletionStage<Outcome> readWithErrors(Command command) {
        return start(command, Wanted.OUTPUT_AND_ERRORS);
    }

    /** Runs a command for what it does; what it leaves running in the background stays. Loop only; does not fail. */
    public CompletionStage<Outcome> run(Command command) {
        return start(command, Wanted.NOTHING);
    }

    private CompletionStage<Outcome> start(Command command, Wanted wanted) {
        CompletableFuture<Outcome> presentEnd = end;
        return hub.loop().blocking(() -> run(command, wanted, presentEnd));
    }

    private Outcome run(Command command, Wanted wanted, CompletableFuture<Outcome> ended) throws InterruptedException {
        Process process;
        try {
            process = process(command, wanted);
        } catch (IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome.Failed("could not be started: " + cause.getMessage());
        }
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output =
                    wanted == Wanted.NOTHING ? nothing() : contents(process.getInputStream());
            CompletableFuture<byte[]> errors =
                    wanted == Wanted.OUTPUT_AND_ERRORS ? contents(process.getErrorStream()) : nothing();
            CompletableFuture<Outcome> outcome = output.thenCompose(
                    written -> errors.thenCompose(complaints -> outcome(process, written, complaints)));
            // Of the two ways to wait for either this one forgets itself; the other would gather in what lives longer.
            return (Outcome) CompletableFuture.anyOf(outcome, ended)
                    .get(command.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Failed(
                    "took more than " + command.timeout().toSeconds() + " s and was ended" + remedy);
        } catch (IOException | ExecutionException e) {
            return new Outcome.Failed("could not be read: " + e.getMessage());
        } finally {
            if (process.isAlive()) {
                ProcessTree.kill(process.toHandle());
            }
        }
    }

    private Process process(Command command, Wanted wanted) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .redirectOutput(wanted == Wanted.NOTHING ? Redirect.DISCARD : Redirect.PIPE)
                .redirectError(wanted == Wanted.OUTPUT_AND_ERRORS ? Redirect.PIPE : Redirect.DISCARD);
        Path folder = hub.config().configDirectory();
        if (Files.isDirectory(folder)) {
            builder.directory(folder.toFile());
        }
        return builder.start();
    }

    private static CompletableFuture<byte[]> nothing() {
        return CompletableFuture.completedFuture(new byte[0]);
    }

    // On a thread of its own, as reading cannot be given a limit. It ends when the last process that could write has.
    private static CompletableFuture<byte[]> contents(InputStream stream) {
        CompletableFuture<byte[]> contents = new CompletableFuture<>();
        Thread.ofVirtual().name("output of a command").start(() -> {
            try (stream) {
                contents.complete(stream.readNBytes(MOST_BYTES + 1));
            } catch (IOException e) {
                contents.completeExceptionally(e);
            }
        });
        return contents;
    }

    private static CompletionStage<Outcome> outcome(Process process, byte[] written, byte[] complaints) {
        if (written.length > MOST_BYTES || complaints.length > MOST_BYTES) {
            return CompletableFuture.completedStage(new Outcome.Failed("wrote more than 1 MiB"));
        }
        String output;
        String errors;
        try {
            output = text(written);
            errors = text(complaints);
        } catch (CharacterCodingException e) {
            return CompletableFuture.completedStage(new Outcome.Failed("wrote something that is not UTF-8"));
        }
        return process.onExit().thenApply(ended -> new Outcome.Ended(ended.exitValue(), output, errors));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .trim();
    }
}
