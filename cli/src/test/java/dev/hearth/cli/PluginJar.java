package dev.hearth.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Jars with an integration in them, compiled from source. */
public final class PluginJar {
    private PluginJar() {}

    /**
     * Makes a jar.
     *
     * @param name the class of the integration, with its package
     */
    public static void make(Path jar, String name, String source) throws IOException {
        Path work = Files.createTempDirectory("plugin");
        Path file = Files.writeString(work.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java"), source);
        Path classes = Files.createDirectory(work.resolve("classes"));
        String[] arguments = {"-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString(),
                file.toString()};
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
        pack(classes, name, jar);
        delete(work);
    }

    private static void pack(Path classes, String name, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new JarEntry("META-INF/services/dev.hearth.api.Integration"));
            zip.write((name + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path file : under(classes)) {
                if (Files.isRegularFile(file)) {
                    zip.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    Files.copy(file, zip);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : under(folder).reversed()) {
            Files.delete(file);
        }
    }

    private static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
