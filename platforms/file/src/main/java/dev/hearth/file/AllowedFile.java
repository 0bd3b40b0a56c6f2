package dev.hearth.file;

import dev.hearth.api.HubException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be read and written only where the owner allows it, wherever links lead. Blocks, so it belongs on a worker.
 *
 * @param path where it is
 * @param folders the folders that are allowed
 */
record AllowedFile(Path path, List<Path> folders) {
    private static final int BLOCK = 8 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;

    /**
     * Where the file really is.
     *
     * @throws HubException {@code not_allowed} when that is in none of the folders
     * @throws IOException when it is not there
     */
    private Path real() throws IOException {
        return allowed(path.toRealPath(), "read");
    }

    private Path allowed(Path real, String done) throws IOException {
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                return real;
            }
        }
        throw notAllowed(done);
    }

    private HubException notAllowed(String done) {
        return new HubException(
                "not_allowed",
                "the file '" + path + "' may not be " + done + ": it is in none of the allowed folders " + folders
                        + "; add its folder to 'allowlist_external_dirs' in the section 'homeassistant'");
    }

    /**
     * Asks whether it may be read.
     *
     * @throws HubException {@code not_allowed} when it may not; nothing is thrown when it is not there
     */
    void check() {
        try {
            real();
        } catch (IOException e) {
            // What is not there can be read as soon as it is; then it is asked again.
        }
    }

    /**
     * Writes at its end, all in one go; makes it where it is missing.
     *
     * @param header what goes before the text in a file that is empty or new
     * @throws HubException {@code not_allowed} when it may not be written, {@code not_found} without its folder
     */
    void append(String header, String text) throws IOException {
        Path real = allowed(place(), "written");
        Path parent = real.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new HubException(
                    "not_found",
                    "the file '" + path + "' cannot be written: there is no folder '" + parent + "'; make that first");
        }
        try (FileChannel file = FileChannel.open(
                real,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS)) {
            String all = file.size() == 0 ? header + text : text;
            ByteBuffer bytes = ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    // Of a file that is not there the folder decides, or what there is of it, so that nobody learns which folders exist
    // where nothing is allowed. A link that leads nowhere is not followed to make a file.
    private Path place() throws IOException {
        Path there = path.toAbsolutePath();
        if (Files.exists(there)) {
            return there.toRealPath();
        }
        Path missing = there.getFileName();
        Path folder = there.getParent();
        while (folder != null && missing != null && !Files.exists(folder)) {
            missing = there.subpath(folder.getNameCount() - 1, there.getNameCount());
            folder = folder.getParent();
        }
        return folder == null || missing == null ? there : folder.toRealPath().resolve(missing).normalize();
    }

    /**
     * The last line that has a letter in it, without the blanks around it. Reads from the end, and only as much as that
     * takes.
     *
     * @return null when there is none
     */
    @Nullable
    String lastLine() throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(real())) {
            byte[] tail = new byte[0];
            long begin = file.size();
            while (begin > 0) {
                int size = (int) Math.min(BLOCK, begin);
                begin -= size;
                tail = joined(read(file, begin, size), tail);
                String line = lastLine(tail, begin == 0);
                if (line != null) {
                    return line;
                }
                if (tail.length > LONGEST_LINE) {
                    throw new IOException("its last line has more than " + LONGEST_LINE / 1024 + " KiB");
                }
            }
            return null;
        }
    }

    private static byte[] read(SeekableByteChannel file, long begin, int size) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(size);
        file.position(begin);
        while (block.hasRemaining()) {
            if (file.read(block) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        return block.array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    // A line is whole if something ends the line before it. Of UTF-8 no other letter holds the byte of a line's end.
    private static @Nullable String lastLine(byte[] tail, boolean whole) {
        int end = tail.length;
        while (end > 0 && tail[end - 1] >= 0 && tail[end - 1] <= ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && tail[begin - 1] != '\n' && tail[begin - 1] != '\r') {
            begin--;
        }
        return end == 0 || (begin == 0 && !whole)
                ? null
                : new String(tail, begin, end - begin, StandardCharsets.UTF_8).strip();
    }
}
