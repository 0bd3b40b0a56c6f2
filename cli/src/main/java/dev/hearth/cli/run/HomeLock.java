package dev.hearth.cli.run;

import dev.hearth.api.HubException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a configuration folder for one hub: two would write the same files and use the same devices. A lock of the
 * operating system on {@value #FILE}, which holds the process's id; the file stays, the lock ends with the process
 * however it ends.
 */
final class HomeLock implements AutoCloseable {
    static final String FILE = ".hearth.lock";

    // Far behind the id: some systems let nobody read what is locked.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_ID = 20;

    private final @Nullable FileChannel channel;

    private HomeLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is created if it is missing. A folder that cannot be written is nobody's to keep.
     *
     * @throws HubException with code {@code already_running} when another hub has it
     * @throws IOException if the folder cannot be created or the file not be opened
     */
    static HomeLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            return new HomeLock(null);
        }
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new HubException(
                        "already_running",
                        "Hearth runs here already (process " + owner(channel) + ") with the configuration in " + folder
                                + "; stop it first, or give this one another folder with --config");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return new HomeLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // another hub of this process
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer id = ByteBuffer.allocate(LONGEST_ID);
        channel.read(id, 0);
        String text = new String(id.array(), 0, id.position(), StandardCharsets.US_ASCII).strip();
        return text.matches("\\d+") ? text : "unknown";
    }

    /** Lets the folder go. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
