package dev.hearth.template.engine;

import dev.hearth.jinja.Environment.Sources;
import dev.hearth.jinja.value.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The files under {@code custom_templates} that templates import: those that end in {@code .jinja}, by their paths
 * within the folder.
 */
final class TemplateFiles implements Sources {
    private static final String FOLDER = "custom_templates";
    private static final String SUFFIX = ".jinja";

    private Map<String, String> texts = Map.of();

    @Override
    public @Nullable String find(String name) {
        return texts.get(name);
    }

    /** Takes other texts. */
    void replace(Map<String, String> read) {
        texts = Map.copyOf(read);
    }

    /** Reads the files. Blocking, not for the loop. */
    static Map<String, String> read(Path configFolder, Logger log) throws IOException {
        Path folder = configFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                if (Files.size(file) > Budget.MAX_TEXT) {
                    log.error("{}/{} is larger than {} bytes and is left out", FOLDER, name, Budget.MAX_TEXT);
                } else {
                    texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                log.error("{}/{} cannot be read and is left out: {}", FOLDER, name, e.toString());
            }
        }
        return texts;
    }
}
