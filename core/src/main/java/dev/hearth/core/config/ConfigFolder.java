package dev.hearth.core.config;

import dev.hearth.api.config.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the configuration folder as text, each read once. Refuses what is no UTF-8 text, files above
 * {@value #MAX_FILE_BYTES} bytes, and more than {@value #MAX_TOTAL_BYTES} bytes in all.
 */
final class ConfigFolder {
    static final int MAX_FILE_BYTES = 10_000_000;
    static final int MAX_TOTAL_BYTES = 100_000_000;
    static final int MOST_GUESSES = 100;
    private static final String YAML = ".yaml";
    private static final char REPLACEMENT = '\uFFFD';

    private final Path root;
    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final Map<String, UnreadableFileException> refusals = new HashMap<>();
    private final Map<Path, Boolean> insideFolders = new HashMap<>();
    private long totalBytes;
    private int guesses;

    ConfigFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** The names of the files read so far, in the order they were read. */
    List<String> filesRead() {
        return List.copyOf(files.keySet());
    }

    /** A file that has been read, or null. */
    @Nullable
    SourceFile readBefore(String name) {
        return files.get(name);
    }

    boolean isFile(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    boolean isFolder(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    /**
     * The file of that name, relative to the configuration folder.
     *
     * @throws UnreadableFileException with the reason, the same each time
     */
    SourceFile read(String name) {
        UnreadableFileException refused = refusals.get(name);
        if (refused != null) {
            throw refused;
        }
        SourceFile known = files.get(name);
        if (known != null) {
            return known;
        }
        try {
            return readNow(name);
        } catch (UnreadableFileException e) {
            refusals.put(name, e);
            throw e;
        }
    }

    private SourceFile readNow(String name) {
        byte[] bytes = bytes(name);
        totalBytes += bytes.length;
        if (totalBytes > MAX_TOTAL_BYTES) {
            throw new UnreadableFileException(
                    "with '" + name + "' the configuration exceeds " + MAX_TOTAL_BYTES / 1_000_000 + " MB in all",
                    null);
        }
        SourceFile file = new SourceFile(name, text(name, bytes));
        files.put(name, file);
        refuseControlCharacters(file);
        return file;
    }

    private byte[] bytes(String name) {
        Path path = root.resolve(name);
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableFileException("'" + name + "' is a folder, not a file", null);
            }
            if (!attributes.isRegularFile()) {
                throw new UnreadableFileException("'" + name + "' is not a regular file", null);
            }
            if (attributes.size() > MAX_FILE_BYTES) {
                throw tooLarge(name);
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
                if (bytes.length > MAX_FILE_BYTES) {
                    throw tooLarge(name); // grew, or lied about its size
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(
                    Files.isSymbolicLink(path)
                            ? "'" + name + "' is a link to a file that does not exist"
                            : "the file '" + name + "' does not exist",
                    neighbour(name));
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException("the hub may not read '" + name + "'; check its permissions", null);
        } catch (FileSystemLoopException e) {
            throw new UnreadableFileException("'" + name + "' is a link that leads to itself", null);
        } catch (IOException e) {
            throw new UnreadableFileException("'" + name + "' cannot be read: " + reason(e, path), null);
        }
    }

    private static UnreadableFileException tooLarge(String name) {
        return new UnreadableFileException("'" + name + "' is larger than " + MAX_FILE_BYTES / 1_000_000 + " MB", null);
    }

    // Such as "Too many levels of symbolic links", without the path, which the message names already.
    private static String reason(IOException e, Path path) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return reason == null || reason.equals(path.toString()) ? e.getClass().getSimpleName() : reason;
    }

    /** Whether the system could have a file or folder of that name. */
    boolean isPath(String name) {
        try {
            Path _ = root.resolve(name);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Whether a file or folder is, links followed, in the configuration folder; true for one that is not there.
     */
    boolean isInside(String name) {
        Path path = root.resolve(name);
        Path parent = path.getParent();
        if (parent == null || Files.isSymbolicLink(path)) {
            return isReallyInside(path);
        }
        return insideFolders.computeIfAbsent(parent, this::isReallyInside);
    }

    private boolean isReallyInside(Path path) {
        try {
            return path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true; // it is not there, which is said when it is read
        }
    }

    /**
     * The name in the same folder that is most like this one, or null if none is. A folder may be large, and a hundred
     * guesses are enough for anyone.
     */
    @Nullable
    String neighbour(String name) {
        if (++guesses > MOST_GUESSES) {
            return null;
        }
        int slash = name.lastIndexOf('/');
        return neighbour(root.resolve(slash < 0 ? "" : name.substring(0, slash)), name.substring(slash + 1));
    }

    /** The name in a folder that is most like the given one, or null if none is. */
    static @Nullable String neighbour(@Nullable Path folder, String name) {
        if (folder == null) {
            return null;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return Suggestions.closest(
                    name,
                    listed.map(path -> path.getFileName().toString()).sorted().toList());
        } catch (IOException | UncheckedIOException e) {
            return null; // the folder is missing too: nothing to suggest
        }
    }

    private static String text(String name, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new UnreadableFileException("'" + name + "' is written in UTF-16; save it as UTF-8", 1, 1);
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(name, bytes, from); // or it was written like that
        }
        return text;
    }

    private static void refuseMalformed(String name, byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            SourceFile before = new SourceFile(name, out.flip().toString());
            int end = before.text().length();
            throw new UnreadableFileException(
                    "'" + name + "' is not UTF-8 text: byte 0x"
                            + String.format(Locale.ROOT, "%02X", bytes[in.position()] & 0xFF)
                            + " has no meaning here; save the file as UTF-8",
                    before.lineOf(end),
                    before.columnOf(end));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseControlCharacters(SourceFile file) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7F) {
                continue;
            }
            if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                    || (c >= 0x7F && c < 0xA0 && c != 0x85)
                    || (c == 0xFEFF || c >= 0xFFFE)) {
                throw new UnreadableFileException(
                        String.format(Locale.ROOT, "the character U+%04X may not stand in a YAML file; remove it",
                                (int) c),
                        file.lineOf(i),
                        file.columnOf(i));
            }
        }
    }

    /**
     * What is in a folder.
     *
     * @param files the YAML files, those of the folder itself first, then those of its subfolders, by their names
     * @param linkedFolders links to folders, which are not followed, as Home Assistant does not
     */
    record Listing(List<String> files, List<String> linkedFolders) {}

    /**
     * The YAML files under a folder. Names that begin with a dot and {@code secrets.yaml} are passed over.
     *
     * @throws UnreadableFileException if a folder cannot be listed, or they are nested too deep
     */
    Listing yamlFilesUnder(String folder) {
        Listing found = new Listing(new ArrayList<>(), new ArrayList<>());
        collect(folder, 0, found);
        return found;
    }

    private void collect(String folder, int depth, Listing found) {
        if (depth > YamlLimits.MAX_FOLDER_DEPTH) {
            throw new UnreadableFileException(
                    "'" + folder + "': folders are nested more than " + YamlLimits.MAX_FOLDER_DEPTH + " levels deep",
                    null);
        }
        List<String> folders = new ArrayList<>();
        for (String name : names(folder)) {
            String path = folder.isEmpty() ? name : folder + "/" + name;
            if (Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                folders.add(path);
            } else if (isFolder(path)) {
                found.linkedFolders().add(path);
            } else if (name.endsWith(YAML) && !name.equals(Secrets.FILE)) {
                found.files().add(path);
            }
        }
        folders.forEach(path -> collect(path, depth + 1, found));
    }

    private List<String> names(String folder) {
        try (Stream<Path> listed = Files.list(root.resolve(folder))) {
            List<String> names = new ArrayList<>(listed.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList());
            Collections.sort(names);
            return names;
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "the folder '" + folder + "' cannot be read: " + reason(e, root.resolve(folder)), null);
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException("the folder '" + folder + "' cannot be read: " + e.getMessage(), null);
        }
    }
}
