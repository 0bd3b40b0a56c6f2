package dev.hearth.http;

import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.FileBody;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Sends a file. On a thread that may block. */
final class FileSender {
    private FileSender() {}

    static void send(
            HttpServer server, RequestReader to, HttpResponse response, FileBody file, @Nullable Exchange exchange)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file.file());
        server.onSockets(() -> to.writePlain(response, bytes, exchange));
    }
}
