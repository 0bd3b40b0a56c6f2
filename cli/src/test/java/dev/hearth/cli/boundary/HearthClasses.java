package dev.hearth.cli.boundary;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main classes of every module, read once from where the build put them. */
final class HearthClasses {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize().getParent();

    private static final String PROVIDERS = "META-INF/services/dev.hearth.api.Integration";

    /** All of them. */
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(modules().stream().map(HearthClasses::classesOf).toList());

    /** The module of each class, as the path of its folder: {@code core}, {@code platforms/demo}. */
    static final Map<String, String> MODULE_OF =
            ALL.stream().collect(Collectors.toMap(JavaClass::getName, HearthClasses::moduleOf));

    private HearthClasses() {}

    private static List<String> modules() {
        List<String> modules = new ArrayList<>(List.of("api-spi", "core", "platform-compat", "cli"));
        try (Stream<Path> folders = Files.list(ROOT.resolve("platforms"))) {
            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .forEach(folder -> modules.add("platforms/" + folder.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private static String moduleOf(JavaClass type) {
        Path file = Path.of(type.getSource().orElseThrow().getUri());
        return modules().stream()
                .filter(module -> file.startsWith(classesOf(module)))
                .findFirst()
                .orElseThrow();
    }

    private static Path classesOf(String module) {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(module + " has not been compiled: there is no " + classes);
        }
        return classes;
    }

    /** The modules that are integrations. */
    static List<String> integrations() {
        return platforms(true);
    }

    /** The modules that integrations share: folders under {@code platforms} without a provider. */
    static List<String> libraries() {
        return platforms(false);
    }

    private static List<String> platforms(boolean provider) {
        return modules().stream()
                .filter(module -> module.startsWith("platforms/"))
                .filter(module -> Files.exists(classesOf(module).resolve(PROVIDERS)) == provider)
                .toList();
    }
}
