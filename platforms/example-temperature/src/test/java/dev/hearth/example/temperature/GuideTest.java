package dev.hearth.example.temperature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the developer guide to the sources it shows. */
class GuideTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path GUIDE = REPOSITORY.resolve("docs/writing-an-integration.md");
    private static final Pattern CODE = Pattern.compile("```java\n");
    private static final Pattern SOURCE =
            Pattern.compile("(?m)^`(platforms/\\S+)`\n\n```\\w+\n(.*?)^```$", Pattern.DOTALL
                    | Pattern.MULTILINE);

    /** The files the guide shows: path in the repository to content. */
    private static Map<String, String> shown() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher block = SOURCE.matcher(Files.readString(GUIDE));
        while (block.find()) {
            files.put(block.group(1), block.group(2));
        }
        return files;
    }

    @TestFactory
    Stream<DynamicTest> theGuideShowsTheSourceAsItIs() throws IOException {
        return shown().entrySet().stream().map(file -> DynamicTest.dynamicTest(
                file.getKey(),
                () -> assertEquals(Files.readString(REPOSITORY.resolve(file.getKey())), file.getValue())));
    }

    @Test
    void allJavaInTheGuideIsSomeSource() throws IOException {
        long blocks = CODE.matcher(Files.readString(GUIDE)).results().count();

        long sources = shown().keySet().stream().filter(path -> path.endsWith(".java")).count();

        assertTrue(blocks > 0);
        assertEquals(blocks, sources);
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // a class loader is itself
    void whoFollowsTheGuideGetsAnIntegration(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("ExampleTemperature.java");
        Files.writeString(source, shownEndingWith("/ExampleTemperature.java"));
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(
                services.resolve("dev.hearth.api.Integration"), shownEndingWith("/dev.hearth.api.Integration"));

        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.resolve("classes").toString(),
                        source.toString());

        assertEquals(0, result);
        try (URLClassLoader jar = new OwnFirst(folder.resolve("classes").toUri())) {
            Integration found = ServiceLoader.load(Integration.class, jar).stream()
                    .filter(provider -> provider.type().getClassLoader() == jar)
                    .findFirst()
                    .orElseThrow()
                    .get();
            assertEquals("example_temperature", found.manifest().domain());
        }
    }

    private static String shownEndingWith(String end) throws IOException {
        return shown().entrySet().stream()
                .filter(file -> file.getKey().endsWith(end))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Loads the classes of the example anew, though the test has them on its class path. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URI folder) throws IOException {
            super(new URL[] {folder.toURL()}, GuideTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                return name.startsWith("dev.hearth.example.") ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
