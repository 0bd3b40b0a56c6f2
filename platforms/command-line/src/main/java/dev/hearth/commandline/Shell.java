package dev.hearth.commandline;

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
 * Runs commands with {@code /bin/sh -c}, in the configuration folder, and ends with their children those that take too
 * long, or that still run when the hub stops or the integration is unloaded. Home Assistant 2026.1:
 * {@code command_line.utils}.
 *
 * <p>A line goes to the shell exactly as the owner wrote it. Nothing is ever put into it: a value that a command is to
 * have (once templates are evaluated, a state, say) is passed beside the line, as a parameter of the shell or in the
 * environment, where the shell does not look for anything to execute.
 *
 * <p>How long a command may take is measured in real time, since its process lives outside the hub.
 */
final class Shell {
    private static final int MOST_BYTES = 1 << 20;

    private final Hub hub;
    // Completed on the loop; what runs then waits for it on its worker, and is replaced for what comes later.
    private CompletableFuture<Outcome> end = new CompletableFuture<>();

    Shell(Hub hub) {
        this.hub = hub;
        hub.bus().listen(EventTypes.HOMEASSISTANT_STOP, event -> {
            CompletableFuture<Outcome> present = end;
            // Somebody may still want a command for the shutdown itself.
            end = new CompletableFuture<>();
            present.complete(new Outcome.Failed("was ended, as the hub stops"));
        });
        hub.onUnload(() -> end.complete(new Outcome.Failed("was ended, as command_line was unloaded")));
    }

    /** Runs a command and reads what it writes, at most 1 MiB in UTF-8. Loop only; the stage does not fail. */
    CompletionStage<Outcome> read(Command command) {
        CompletableFuture<Outcome> presentEnd = end;
        return hub.loop().blocking(() -> run(command, true, presentEnd));
    }

    /** Runs a command for what it does; what it leaves running in the background stays. Loop only; does not fail. */
    CompletionStage<Outcome> run(Command command) {
        CompletableFuture<Outcome> presentEnd = end;
        return hub.loop().blocking(() -> run(command, false, presentEnd));
    }

    private Outcome run(Command command, boolean read, CompletableFuture<Outcome> ended) throws InterruptedException {
        Process process;
        try {
            process = start(command, read);
        } catch (IOException e) {
            return new Outcome.Failed("could not be started: there is no /bin/sh, or the machine has no room for it");
        }
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output =
                    read ? output(process) : CompletableFuture.completedFuture(new byte[0]);
            // Of the two ways to wait for either this one forgets itself; the other would gather in what lives longer.
            return (Outcome) CompletableFuture.anyOf(output.thenCompose(bytes -> outcome(process, bytes)), ended)
                    .get(command.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Failed("took more than " + command.timeout().toSeconds()
                    + " s and was ended; 'command_timeout' allows more");
        } catch (IOException | ExecutionException e) {
            return new Outcome.Failed("could not be read: " + e.getMessage());
        } finally {
            if (process.isAlive()) {
                ProcessTree.kill(process.toHandle());
            }
        }
    }

    private Process start(Command command, boolean read) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command.line())
                .redirectOutput(read ? Redirect.PIPE : Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        Path folder = hub.config().configDirectory();
        if (Files.isDirectory(folder)) {
            builder.directory(folder.toFile());
        }
        return builder.start();
    }

    // On a thread of its own, as reading cannot be given a limit. It ends when the last process that could write has.
    private static CompletableFuture<byte[]> output(Process process) {
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        Thread.ofVirtual().name("output of a command").start(() -> {
            try (InputStream in = process.getInputStream()) {
                output.complete(in.readNBytes(MOST_BYTES + 1));
            } catch (IOException e) {
                output.completeExceptionally(e);
            }
        });
        return output;
    }

    private static CompletionStage<Outcome> outcome(Process process, byte[] output) {
        if (output.length > MOST_BYTES) {
            return CompletableFuture.completedStage(new Outcome.Failed("wrote more than 1 MiB"));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(output)).toString();
        } catch (CharacterCodingException e) {
            return CompletableFuture.completedStage(new Outcome.Failed("wrote something that is not UTF-8"));
        }
        return process.onExit().thenApply(ended -> new Outcome.Ended(ended.exitValue(), text.trim()));
    }
}
