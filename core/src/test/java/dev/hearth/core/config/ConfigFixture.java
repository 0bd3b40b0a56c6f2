package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A configuration folder for tests. */
final class ConfigFixture {
    /** Some domains that take lists, and some that do not. */
    private static final KnownDomains DOMAINS = new KnownDomains() {
        @Override
        public Set<String> domains() {
            return Set.of("automation", "demo", "light", "logger", "script", "sensor", "switch");
        }

        @Override
        public boolean knows(String domain) {
            return domains().contains(domain);
        }

        @Override
        public boolean takesList(String domain) {
            return Set.of("automation", "light", "sensor", "switch").contains(domain);
        }
    };

    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    Problems problems = new Problems();

    ConfigFixture(Path folder) {
        this.folder = folder;
    }

    ConfigFixture file(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ConfigFixture bytes(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigFixture main(String text) {
        return file(ConfigLoader.FILE, text);
    }

    /** {@code configuration.yaml} as nodes. */
    ConfigNode read() {
        problems = new Problems();
        return new ConfigReader(new ConfigFolder(folder), environment::get, problems).read(ConfigLoader.FILE);
    }

    /** The node at a path of keys below {@code configuration.yaml}. */
    ConfigNode at(String... keys) {
        ConfigNode node = read();
        for (String key : keys) {
            node = ((MapNode) node).get(key);
        }
        return node;
    }

    HubConfiguration load() {
        HubConfiguration configuration = new ConfigLoader(folder, environment::get).load(DOMAINS);
        problems = configuration.problems();
        return configuration;
    }

    /** {@code file:line:column: severity: message} for each problem. */
    List<String> reports() {
        return problems.list().stream().map(ConfigFixture::report).toList();
    }

    static String report(Problem problem) {
        return problem.position() + ": " + (problem.isError() ? "error" : "warning") + ": " + problem.message();
    }

    /** The only problem. */
    Problem problem() {
        if (problems.list().size() != 1) {
            throw new AssertionError("expected one problem, got " + reports());
        }
        return problems.list().getFirst();
    }

    /** The characters that the only problem marks. */
    String marked() {
        return marked(problem());
    }

    String marked(Problem problem) {
        String line = new ConfigFolder(folder).read(problem.position().file()).line(problem.position().line());
        int from = line.offsetByCodePoints(0, problem.position().column() - 1);
        int length = Math.min(problem.position().length(), line.codePointCount(from, line.length()));
        return line.substring(from, line.offsetByCodePoints(from, length));
    }
}
