package dev.hearth.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Inputs and results that were computed with Home Assistant itself, one JSON object a line. */
public final class Vectors {
    private Vectors() {}

    /** The lines of {@code conformance/<name>.jsonl}. */
    public static List<JsonNode> read(String name) {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in = Objects.requireNonNull(
                Vectors.class.getResourceAsStream("/conformance/" + name + ".jsonl"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(mapper::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
