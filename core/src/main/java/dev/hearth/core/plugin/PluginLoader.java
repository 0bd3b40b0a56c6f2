package dev.hearth.core.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens plugins. Each is copied to a private folder first: a jar that is overwritten in place while the JVM reads
 * classes from it would break them at any later moment. Blocking; any thread.
 */
final class PluginLoader {
    private final PluginCopies copies;
    private final ClassLoader hub;
    private final Map<String, Integer> loads = new ConcurrentHashMap<>();
    private final AtomicInteger copied = new AtomicInteger();

    /**
     * A loader.
     *
     * @param copies where it puts its copies
     * @param hub gives the classes that plugins share with the hub
     */
    PluginLoader(PluginCopies copies, ClassLoader hub) {
        this.copies = copies;
        this.hub = hub;
    }

    /** A plugin that was opened, or why it could not be: one of the two is null. */
    record Opened(@Nullable Plugin plugin, @Nullable PluginProblem problem) {}

    /** Opens a plugin and asks its integrations what they are. What they get wrong stands in the plugin's problems. */
    Opened open(PluginFile file) {
        for (PluginFile.Part part : file.parts()) {
            PluginProblem problem = unreadable(file, part);
            if (problem != null) {
                return new Opened(null, problem);
            }
        }
        Path folder;
        try {
            folder = copies.folder();
        } catch (IOException e) {
            return new Opened(
                    null,
                    PluginProblem.of(
                            file.path().toString(), "no_copy", "cannot be used: " + e.getMessage()));
        }
        List<Path> made = new ArrayList<>();
        try {
            for (PluginFile.Part part : file.parts()) {
                Path copy = folder.resolve(copied.incrementAndGet() + "-" + part.jar().getFileName());
                made.add(copy);
                Files.copy(part.jar(), copy);
            }
            for (PluginFile.Part part : file.parts()) {
                if (!unchanged(part)) {
                    Plugin.delete(made);
                    return new Opened(
                            null, PluginProblem.of(file.path().toString(), PluginProblem.CHANGING,
                                    "changes while it is read"));
                }
            }
            return new Opened(load(file, made), null);
        } catch (IOException e) {
            Plugin.delete(made);
            return new Opened(
                    null,
                    PluginProblem.of(
                            file.path().toString(), PluginProblem.UNREADABLE,
                            "cannot be copied to " + folder + ": " + e));
        }
    }

    private Plugin load(PluginFile file, List<Path> made) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path copy : made) {
            urls.add(copy.toUri().toURL());
        }
        int times = loads.merge(file.name(), 1, Integer::sum);
        String name = times == 1 ? file.name() : file.name() + "~" + times;
        PluginClassLoader loader = new PluginClassLoader(name, urls, hub);
        return new Plugin(file, loader, made, Providers.of(loader, file.path().toString()));
    }

    // A zip is written from front to back and its directory stands at the end: while that can be read, all is there.
    private static @Nullable PluginProblem unreadable(PluginFile file, PluginFile.Part part) {
        try (ZipFile zip = new ZipFile(part.jar().toFile())) {
            return zip.size() > 0 ? null : unreadable(file, part, "it is empty");
        } catch (IOException e) {
            return unreadable(file, part, String.valueOf(e.getMessage()));
        }
    }

    private static PluginProblem unreadable(PluginFile file, PluginFile.Part part, String reason) {
        String which = part.jar().equals(file.path()) ? "" : part.jar().getFileName() + " in it ";
        return PluginProblem.of(
                file.path().toString(),
                PluginProblem.UNREADABLE,
                which + "is not a jar, or only a part of one (" + reason + "); copy it again");
    }

    private static boolean unchanged(PluginFile.Part part) throws IOException {
        BasicFileAttributes now = Files.readAttributes(part.jar(), BasicFileAttributes.class);
        return now.size() == part.bytes() && now.lastModifiedTime().toMillis() == part.modifiedMillis();
    }
}
