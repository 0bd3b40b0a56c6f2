package dev.hearth.restapi;

import dev.hearth.api.http.HttpStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that takes what it is sent, as long as it is told to. */
final class FakeStream implements HttpStream {
    final List<byte[]> written = new ArrayList<>();
    boolean closed;
    long pending;

    @Override
    public void write(byte[] bytes) {
        written.add(bytes);
    }

    @Override
    public long pending() {
        return pending;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** What was written since this was asked last, piece by piece. */
    List<String> texts() {
        List<String> texts = written.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        written.clear();
        return texts;
    }
}
