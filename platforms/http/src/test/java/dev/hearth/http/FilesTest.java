package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files under {@code /local/}. */
class FilesTest {
    @TempDir private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        Path www = Files.createDirectories(folder.resolve("www/sub"));
        Files.writeString(www.resolveSibling("a.html"), "0123456789");
        Files.writeString(www.resolve("b.js"), "plain");
        Files.writeString(www.resolve("b.js.gz"), "gzipped");
        Files.writeString(www.resolve("b.js.br"), "brotli");
        Files.writeString(folder.resolve("secrets.yaml"), "password");
        Files.createSymbolicLink(folder.resolve("www/out.yaml"), folder.resolve("secrets.yaml"));
        Files.createSymbolicLink(folder.resolve("www/in.html"), folder.resolve("www/a.html"));
        Files.writeString(folder.resolve("www/.hidden"), "hidden");
        server = RunningServer.at(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileIsSentWithWhatLetsAClientKeepIt() throws Exception {
        var first = server.get("/local/a.html");

        assertEquals("0123456789", first.body());
        assertEquals("text/html; charset=utf-8", first.headers().firstValue("content-type").orElse(""));
        assertEquals("public, max-age=2678400", first.headers().firstValue("cache-control").orElse(""));
        String tag = first.headers().firstValue("etag").orElse("");
        String date = first.headers().firstValue("last-modified").orElse("");
        assertEquals(304, server.get("/local/a.html", "if-none-match", "\"x\", " + tag).statusCode());
        assertEquals(200, server.get("/local/a.html", "if-none-match", "\"x\"").statusCode());
        assertEquals(304, server.get("/local/a.html", "if-modified-since", date).statusCode());
        assertEquals(
                200,
                server.get("/local/a.html", "if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT").statusCode());
    }

    @Test
    void aPartIsSentToWhoAsksForIt() throws Exception {
        String[][] ranges = {
                {"bytes=2-4", "234", "bytes 2-4/10"},
                {"bytes=7-", "789", "bytes 7-9/10"},
                {"bytes=-3", "789", "bytes 7-9/10"},
                {"bytes=8-99", "89", "bytes 8-9/10"},
                {"bytes=-99", "0123456789", "bytes 0-9/10"}};
        for (String[] range : ranges) {
            var part = server.get("/local/a.html", "range", range[0]);
            assertEquals(206, part.statusCode(), range[0]);
            assertEquals(range[1], part.body());
            assertEquals(range[2], part.headers().firstValue("content-range").orElse(""));
        }
        for (String wrong : new String[] {"bytes=10-", "bytes=4-2", "bytes=x-", "bytes=1-2,4-5", "bytes=-0"}) {
            var refused = server.get("/local/a.html", "range", wrong);
            assertEquals(416, refused.statusCode(), wrong);
            assertEquals("bytes */10", refused.headers().firstValue("content-range").orElse(""));
        }
        assertEquals(
                200, server.get("/local/a.html", "range", "bytes=2-4", "if-range", "\"other\"").statusCode());
        assertEquals(200, server.get("/local/a.html", "range", "lines=1-2").statusCode());
    }

    @Test
    void theCompressedTwinIsSentToWhoCanReadIt() throws Exception {
        var brotli = server.get("/local/sub/b.js", "accept-encoding", "gzip, br");

        assertEquals("brotli", brotli.body());
        assertEquals("br", brotli.headers().firstValue("content-encoding").orElse(""));
        assertEquals("text/javascript; charset=utf-8", brotli.headers().firstValue("content-type").orElse(""));
        assertEquals("Accept-Encoding", brotli.headers().firstValue("vary").orElse(""));
        assertEquals("gzipped", server.get("/local/sub/b.js", "accept-encoding", "gzip").body());
        assertEquals("plain", server.get("/local/sub/b.js").body());
    }

    @Test
    void nothingOutsideOfTheFolderAndNothingHiddenIsSent() throws Exception {
        assertEquals(200, server.get("/local/in.html").statusCode());
        for (String path : new String[] {
                "/local/out.yaml", "/local/.hidden", "/local/sub", "/local/", "/local/none", "/local/a%5C..%5Cb"}) {
            var answer = server.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals("404: Not Found", answer.body());
        }
        assertEquals(400, server.get("/local/..%2fsecrets.yaml").statusCode());
    }

    @Test
    void aLongFileComesWholeAndInPieces() throws Exception {
        byte[] bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        Files.write(folder.resolve("www/long.bin"), bytes);
        var request = HttpRequest.newBuilder(server.uri("/local/long.bin")).build();

        var answer = server.client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());

        assertArrayEquals(bytes, answer.body());
        assertEquals("application/octet-stream", answer.headers().firstValue("content-type").orElse(""));
        try (RawClient client = server.raw()) {
            client.send(
                    "HEAD /local/long.bin HTTP/1.1\r\nHost: x\r\n\r\nGET /local/a.html HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(client.head().contains("content-length: 3000001"));
            assertTrue(client.answer().endsWith("0123456789"));
        }
    }
}
