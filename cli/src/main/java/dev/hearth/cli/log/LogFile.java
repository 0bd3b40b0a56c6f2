package dev.hearth.cli.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A log file and the one before it, which has the ending {@code .1}: a new one is begun with each run and whenever the
 * file has grown to {@value #LIMIT} bytes; where that fails, it is tried again with the next line. The log's own thread only.
 */
final class LogFile implements LogSink {
    private static final long LIMIT = 10_000_000;

    private final Path file;
    private final LineFormat format;
    private @Nullable OutputStream out; // null when the last attempt to begin a file has failed
    private long written;

    private LogFile(Path file, LineFormat format) {
        this.file = file;
        this.format = format;
    }

    /** Begins a new file. */
    static LogFile open(Path file, LineFormat format) throws IOException {
        LogFile opened = new LogFile(file, format);
        opened.begin();
        return opened;
    }

    private OutputStream begin() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        OutputStream begun = Files.newOutputStream(file);
        out = begun;
        written = 0;
        return begun;
    }

    private OutputStream outFor(int bytes) throws IOException {
        OutputStream open = out;
        if (open != null && (written == 0 || written + bytes <= LIMIT)) {
            return open;
        }
        out = null;
        if (open != null) {
            open.close();
        }
        return begin();
    }

    @Override
    public void write(LogRecord entry) {
        try {
            byte[] line = (format.format(entry) + "\n").getBytes(StandardCharsets.UTF_8);
            outFor(line.length).write(line);
            written += line.length;
        } catch (IOException e) {
            // The terminal still has it. A disk that is full now may have room for the next line.
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            // Every line was handed to the system already.
        }
    }
}
