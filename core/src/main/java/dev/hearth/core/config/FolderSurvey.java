package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a configuration folder beside what was read: YAML files that nothing includes, secrets that nobody asks
 * for. Opens files: not for the loop.
 */
public final class FolderSurvey {
    private final Path folder;
    private final HubConfiguration configuration;
    private final Set<String> yamlFiles;

    /**
     * Looks through the folder now, the hidden parts left out. What cannot be looked at is passed over.
     *
     * @param folder the configuration folder
     * @param configuration what was read from it
     */
    public FolderSurvey(Path folder, HubConfiguration configuration) {
        this.folder = folder;
        this.configuration = configuration;
        this.yamlFiles = yamlFiles(folder);
    }

    /** The {@code *.yaml} files that were not read, relative to the folder, by name. */
    public List<String> unusedFiles() {
        Set<String> unused = new TreeSet<>(yamlFiles);
        configuration.files().forEach(unused::remove);
        return List.copyOf(unused);
    }

    /** The secrets that were not asked for, in the order of their names. */
    public Set<SecretName> unusedSecrets() {
        Set<SecretName> unused = new TreeSet<>();
        ConfigFolder files = new ConfigFolder(folder);
        ConfigReader reader = new ConfigReader(files, name -> "", new Problems());
        for (String file : yamlFiles) {
            if (Secrets.isSecretsFile(file)) {
                ConfigNode content = reader.read(file);
                if (content instanceof MapNode secrets) {
                    secrets.without(Secrets.LOGGER).keys().forEach(name -> unused.add(new SecretName(name, file)));
                }
            }
        }
        configuration.secrets().forEach(unused::remove);
        return unused;
    }

    private static Set<String> yamlFiles(Path folder) {
        Set<String> found = new TreeSet<>();
        FileVisitor<Path> collector = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return isHidden(path) && !path.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (!isHidden(path) && path.toString().endsWith(".yaml") && attributes.isRegularFile()) {
                    found.add(folder.relativize(path).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), YamlLimits.MAX_FOLDER_DEPTH,
                    collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the visitor lets none through
        }
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
}
