package dev.hearth.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The collection of mistakes in {@code src/test/resources/mistakes}: one mistake in each file, and what
 * {@code check-config} says of it. Everything that is reported is wrong, and everything that is wrong is reported.
 *
 * <p>{@code -Dhearth.mistakes.write=true} writes what is said now into the files; read the difference before you keep
 * it.
 */
class MistakesTest {
    private static final Path COLLECTION = Path.of("src/test/resources/mistakes");
    private static final boolean WRITE = Boolean.getBoolean("hearth.mistakes.write");

    @TempDir Path folder;

    static List<Mistake> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(COLLECTION)) {
            return files.sorted().map(Mistake::read).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedExactly(Mistake mistake) throws IOException {
        mistake.lay(folder);

        CommandRun check = CommandRun.of("check-config", "--config", folder.toString(), "--fail-on-warnings");

        String said = check.out().replace(folder.toString(), "(folder)");
        if (WRITE) {
            mistake.write(said);
        }
        assertEquals(mistake.expected(), said);
        assertEquals(1, check.code());
        assertEquals("", check.err());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isMarkedInsideItsLine(Mistake mistake) throws IOException {
        mistake.lay(folder);

        CommandRun check = CommandRun.of("check-config", "--config", folder.toString(), "--json");

        JsonNode problems = JsonMapper.shared().readTree(check.out()).get("problems");
        assertTrue(problems.size() > 0);
        for (JsonNode problem : problems) {
            Path file = folder.resolve(problem.get("file").stringValue());
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int line = problem.get("line").intValue();
            assertTrue(line >= 1 && line <= lines.size(), problem::toString);
            String marked = lines.get(line - 1);
            int column = problem.get("column").intValue();
            assertTrue(column >= 1 && column <= marked.codePointCount(0, marked.length()), problem::toString);
            assertTrue(problem.get("message").stringValue().length() < 250, problem::toString);
        }
    }

    @Test
    void collectionHasManyMistakes() throws IOException {
        assertTrue(mistakes().size() >= 80);
    }

    /**
     * A file of the collection: a sentence, the files of a configuration each after a line {@code --- name}, and what is
     * said of them after {@code --- expected}. A name may be followed by how the file is written: {@code (latin-1)},
     * {@code (utf-16)} or {@code (nul)}, where ␀ stands for a NUL.
     */
    record Mistake(Path file, String title, List<Part> parts, String expected) {
        record Part(String name, String text) {}

        static Mistake read(Path file) {
            try {
                List<Part> parts = new ArrayList<>();
                String[] pieces = Files.readString(file).split("(?m)^--- ", -1);
                for (int i = 1; i < pieces.length; i++) {
                    int end = pieces[i].indexOf('\n');
                    parts.add(new Part(pieces[i].substring(0, end), pieces[i].substring(end + 1)));
                }
                return new Mistake(
                        file,
                        pieces[0],
                        parts.subList(0, parts.size() - 1),
                        parts.getLast().text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void lay(Path folder) throws IOException {
            for (Part part : parts) {
                int space = part.name().indexOf(" (");
                Path path = folder.resolve(space < 0 ? part.name() : part.name().substring(0, space));
                Files.createDirectories(path.getParent());
                Files.write(
                        path,
                        switch (space < 0 ? "" : part.name().substring(space + 1)) {
                            case "(latin-1)" -> part.text().getBytes(StandardCharsets.ISO_8859_1);
                            case "(utf-16)" -> part.text().getBytes(StandardCharsets.UTF_16);
                            case "(nul)" -> part.text().replace('␀', '\0').getBytes(StandardCharsets.UTF_8);
                            default -> part.text().getBytes(StandardCharsets.UTF_8);
                        });
            }
        }

        void write(String said) throws IOException {
            StringBuilder text = new StringBuilder(title);
            parts.forEach(part -> text.append("--- ").append(part.name()).append('\n').append(part.text()));
            Files.writeString(file, text.append("--- expected\n").append(said));
        }

        @Override
        public String toString() {
            return file.getFileName().toString().replace(".txt", "");
        }
    }
}
