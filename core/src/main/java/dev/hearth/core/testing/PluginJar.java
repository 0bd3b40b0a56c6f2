package dev.hearth.core.testing;

import dev.hearth.api.Integration;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A jar made inside a test: Java source texts, compiled against the interface for integrations as an author of one
 * would, with a list of providers. Needs a JDK. Any thread.
 *
 * {@snippet :
 * new PluginJar()
 *     .integration("porch.Porch", "package porch; public class Porch implements Integration { … }")
 *     .write(plugins.resolve("porch.jar"));
 * }
 */
public final class PluginJar {
    private static final String PROVIDERS = "META-INF/services/" + Integration.class.getName();

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> providers = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();

    /** Adds a class. */
    public PluginJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** Adds a class and names it as a provider. */
    public PluginJar integration(String className, String text) {
        return source(className, text).provider(className);
    }

    /** Names a class as a provider, whether it is in the jar or not. */
    public PluginJar provider(String className) {
        providers.add(className);
        return this;
    }

    /** Compiles against another jar, without putting it in. */
    public PluginJar against(Path library) {
        libraries.add(library);
        return this;
    }

    /** Passes options to the compiler, such as {@code --release 21}. */
    public PluginJar option(String... compilerOptions) {
        options.addAll(List.of(compilerOptions));
        return this;
    }

    /**
     * Compiles and writes the jar.
     *
     * @return the jar
     * @throws IllegalArgumentException with the compiler's words when a source does not compile
     */
    public Path write(Path jar) {
        Map<String, byte[]> entries = new TreeMap<>();
        if (!providers.isEmpty()) {
            entries.put(PROVIDERS, String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
        }
        if (!sources.isEmpty()) {
            entries.putAll(compile());
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private Map<String, byte[]> compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("there is no compiler here; run the test on a JDK");
        }
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-proc:none", "-classpath", classPath()));
        StringWriter words = new StringWriter();
        try (Classes classes = new Classes(compiler)) {
            List<SourceText> texts = sources.entrySet().stream()
                    .map(source -> new SourceText(source.getKey(), source.getValue()))
                    .toList();
            if (!compiler.getTask(words, classes, null, arguments, null, texts).call()) {
                throw new IllegalArgumentException("the source of the plugin does not compile:\n" + words);
            }
            return classes.entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The interface and what its signatures need, so that a plugin cannot be compiled against anything else by mistake.
    private String classPath() {
        return Stream.concat(
                Stream.of(Integration.class, Logger.class, Nullable.class).map(PluginJar::home),
                libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String className, String text) {
            super(URI.create("text:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassBytes extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassBytes(String className) {
            super(URI.create("bytes:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassBytes> written = new LinkedHashMap<>();

        Classes(JavaCompiler compiler) {
            super(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return written.computeIfAbsent(className, ClassBytes::new);
        }

        Map<String, byte[]> entries() {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            written.forEach(
                    (name, content) -> entries.put(name.replace('.', '/') + ".class", content.bytes.toByteArray()));
            return entries;
        }
    }
}
