package dev.hearth.api.domain.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a remote is asked to do beside going on and off. */
public final class RemoteCommand {
    private RemoteCommand() {}

    /**
     * Commands to send.
     *
     * @param commands one after another; empty when the caller wrote an empty list
     * @param device whom they are for, as the remote calls it; null leaves it to the remote
     * @param repeats how often the whole is sent
     * @param delaySeconds the pause between repeats; null leaves it to the remote
     * @param holdSeconds how long each is held
     */
    public record Send(
            List<String> commands,
            @Nullable String device,
            int repeats,
            @Nullable Double delaySeconds,
            double holdSeconds) {
        /** Copies the list. */
        public Send {
            commands = List.copyOf(commands);
        }
    }

    /**
     * Commands to learn from the remote that belongs to a device.
     *
     * @param commands what they shall be called; empty leaves it to the remote
     * @param device whose they are; null leaves it to the remote
     * @param commandType {@code ir} or {@code rf}; null leaves it to the remote
     * @param alternative whether each has two codes that alternate; null leaves it to the remote
     * @param timeoutSeconds how long to wait for one; null leaves it to the remote
     */
    public record Learn(
            List<String> commands,
            @Nullable String device,
            @Nullable String commandType,
            @Nullable Boolean alternative,
            @Nullable Integer timeoutSeconds) {
        /** Copies the list. */
        public Learn {
            commands = List.copyOf(commands);
        }
    }

    /**
     * Commands to forget.
     *
     * @param commands what they are called; empty when the caller wrote an empty list
     * @param device whose they are; null leaves it to the remote
     */
    public record Delete(List<String> commands, @Nullable String device) {
        /** Copies the list. */
        public Delete {
            commands = List.copyOf(commands);
        }
    }
}
