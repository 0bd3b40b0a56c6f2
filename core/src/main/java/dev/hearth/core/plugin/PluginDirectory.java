package dev.hearth.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The plugins folder. What counts is a file {@code *.jar}, and a folder with such a file in it; hidden files, unfinished
 * downloads such as {@code x.jar.part} and all else are passed over. Blocking; any thread.
 *
 * @param path the folder; it need not exist
 */
record PluginDirectory(Path path) {
    /**
     * What is there now, sorted by name. A file that vanishes while we look is left out.
     *
     * @throws IOException when the folder is there but cannot be read
     */
    List<PluginFile> scan() throws IOException {
        List<PluginFile> files = new ArrayList<>();
        for (Path entry : list(path)) {
            List<PluginFile.Part> parts = new ArrayList<>();
            if (Files.isDirectory(entry)) {
                addJars(entry, parts);
                if (!parts.isEmpty()) {
                    addJars(entry.resolve("lib"), parts);
                }
            } else {
                addIfJar(entry, parts);
            }
            if (!parts.isEmpty()) {
                files.add(new PluginFile(entry, parts));
            }
        }
        return files;
    }

    private static void addJars(Path folder, List<PluginFile.Part> parts) throws IOException {
        for (Path entry : list(folder)) {
            addIfJar(entry, parts);
        }
    }

    private static void addIfJar(Path file, List<PluginFile.Part> parts) throws IOException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                parts.add(new PluginFile.Part(
                        file, attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
        } catch (NoSuchFileException e) {
            return; // gone since the folder was listed
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.removeIf(entry -> String.valueOf(entry.getFileName()).startsWith("."));
        entries.sort(null);
        return entries;
    }
}
