package dev.hearth.jinja.differential;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real Jinja2 in a Python beside us. */
final class RealJinja implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path script;
    private final Process python;
    private final BufferedWriter to;
    private final BufferedReader from;

    private RealJinja(Path script, Process python) {
        this.script = script;
        this.python = python;
        this.to = python.outputWriter(StandardCharsets.UTF_8);
        this.from = python.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it, or answers null where there is no Python that knows Jinja2. */
    static @Nullable RealJinja start() throws IOException {
        Path script = Files.createTempFile("jinja2", ".py");
        try (InputStream source = RealJinja.class.getResourceAsStream("/dev/hearth/jinja/jinja2.py")) {
            Files.write(script, source.readAllBytes());
        }
        for (String name : List.of("python3", "/usr/bin/python3")) {
            try {
                RealJinja started = new RealJinja(
                        script,
                        new ProcessBuilder(name, "-X", "utf8", script.toString())
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start());
                if (started.render("{{ 1 }}") != null) {
                    return started;
                }
                started.python.destroy();
            } catch (IOException notThere) {
                // The next, then.
            }
        }
        Files.delete(script);
        return null;
    }

    /** {@code text}, or {@code error} and {@code message}; null if it has ended. */
    @Nullable
    JsonNode render(String template) throws IOException {
        to.write(JSON.writeValueAsString(template));
        to.newLine();
        to.flush();
        String line = from.readLine();
        return line == null ? null : JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        to.close();
        python.destroy();
        Files.deleteIfExists(script);
    }
}
