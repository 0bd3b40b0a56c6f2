package dev.hearth.core.store;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents as files of one folder, {@code .storage} in the configuration. Any thread that may block.
 *
 * <p>A file is written beside its place, forced to the disk, renamed over the old one, and then the folder is forced to
 * the disk too, because the rename is a change of the folder. Whoever is killed in between leaves the old file or the
 * new one, and perhaps a temporary one, which the next hub deletes before it reads or writes anything. Files are
 * written and read through streams, which an interrupt does not tear.
 */
public final class StorageFolder implements Storage {
    private static final Logger LOG = LoggerFactory.getLogger("core.store");
    private static final String TEMPORARY = ".hearth-";
    private static final Set<PosixFilePermission> FOR_ITS_OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOR_READERS = PosixFilePermissions.fromString("rw-r--r--");

    private final Path folder;
    private final boolean posix;
    private boolean swept; // guarded by this

    /** @param folder made when the first document is written */
    public StorageFolder(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public byte @Nullable [] read(String key) throws IOException {
        sweep();
        Path file = folder.resolve(key);
        if (Files.notExists(file)) {
            return null;
        }
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new IOException("it has more than " + MOST_BYTES + " bytes");
            }
            return content;
        }
    }

    @Override
    public void write(String key, byte[] content, boolean secret) throws IOException {
        sweep();
        makeFolder();
        Path temporary = folder.resolve(TEMPORARY + key);
        try {
            create(temporary, secret);
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(temporary, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(temporary, e);
            throw e;
        }
        force(folder);
    }

    // Not yet with content when others may still read it.
    private void create(Path file, boolean secret) throws IOException {
        Files.deleteIfExists(file);
        if (!posix) {
            Files.createFile(file);
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(FOR_ITS_OWNER));
        if (!secret) {
            Files.getFileAttributeView(file, PosixFileAttributeView.class).setPermissions(FOR_READERS);
        }
    }

    private static void discard(Path temporary, IOException reason) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                force(parent);
            }
        }
    }

    @Override
    public void delete(String key) throws IOException {
        sweep();
        if (Files.deleteIfExists(folder.resolve(key))) {
            force(folder);
        }
    }

    @Override
    public void rename(String key, String newKey) throws IOException {
        Files.move(folder.resolve(key), folder.resolve(newKey));
        force(folder);
    }

    // Folders can be forced to the disk where POSIX rules; elsewhere they cannot even be opened.
    private void force(Path directory) throws IOException {
        if (!posix) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
                break;
            } catch (ClosedByInterruptException e) {
                interrupted = Thread.interrupted(); // an end that comes sooner is no reason to acknowledge less
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // What a hub that was killed has left behind. Nobody else writes into the folder while a hub runs.
    private synchronized void sweep() {
        if (swept) {
            return;
        }
        swept = true;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("what an earlier run has left in {} stays there: {}", folder, e.toString());
        }
    }

    @Override
    public String placeOf(String key) {
        return folder.resolve(key).toString();
    }

    /** Why an operation failed, for people: without the path, which they are told anyway. */
    static String reasonOf(IOException failure) {
        if (failure instanceof FileSystemException file) {
            return file.getReason() != null ? file.getReason() : wordsFor(file);
        }
        return String.valueOf(failure.getMessage());
    }

    private static String wordsFor(FileSystemException failure) {
        return switch (failure) {
            case AccessDeniedException e -> "access denied";
            case NoSuchFileException e -> "it is gone";
            case NotDirectoryException e -> "its folder is a file";
            case FileAlreadyExistsException e -> "a file is in the way";
            default -> failure.toString();
        };
    }
}
