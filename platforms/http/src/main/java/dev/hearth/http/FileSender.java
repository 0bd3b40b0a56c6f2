package dev.hearth.http;

import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.FileBody;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a file with what lets a client keep it and ask for parts: RFC 9110, sections 13 and 14. Entity tag and compressed
 * twins as aiohttp's {@code FileResponse}. On a thread that may block.
 */
final class FileSender {
    private static final int AT_ONCE = 128 * 1024;
    private static final int PIECE = 64 * 1024;

    private final HttpServer server;
    private final RequestReader to;
    private final HttpResponse response;
    private final @Nullable Exchange exchange;

    private FileSender(HttpServer server, RequestReader to, HttpResponse response, @Nullable Exchange exchange) {
        this.server = server;
        this.to = to;
        this.response = response;
        this.exchange = exchange;
    }

    /** Sends it; whatever goes wrong with the file is 404 to the client. */
    static void send(
            HttpServer server, RequestReader to, HttpResponse response, FileBody file, @Nullable Exchange exchange)
            throws InterruptedException {
        FileSender sender = new FileSender(server, to, response, exchange);
        try {
            sender.send(file);
        } catch (IOException e) {
            server.logger().debug("{} cannot be sent", file.file(), e);
            sender.answer(HttpResponse.status(404));
        }
    }

    private @Nullable String header(String name) {
        return exchange == null ? null : exchange.request().header(name);
    }

    private void answer(HttpResponse whole) {
        if (whole.body() instanceof HttpResponse.Bytes bytes) {
            server.onSockets(() -> to.writePlain(whole, bytes.bytes(), exchange));
        }
    }

    private void send(FileBody body) throws IOException, InterruptedException {
        Path original = body.file();
        if (!isWithin(original, body.within())) {
            answer(HttpResponse.status(404));
            return;
        }
        HttpResponse head = response.header("content-type") == null
                ? response.with("content-type", MediaTypes.of(String.valueOf(original.getFileName())))
                : response;
        Path file = original;
        for (String[] coding : new String[][] {{"br", ".br"}, {"gzip", ".gz"}}) {
            Path twin = original.resolveSibling(original.getFileName() + coding[1]);
            if (Files.isRegularFile(twin) && isWithin(twin, body.within())) {
                head = head.with("vary", "Accept-Encoding");
                if (file.equals(original) && Answers.accepts(header("accept-encoding"), coding[0])) {
                    file = twin;
                    head = head.with("content-encoding", coding[0]);
                }
            }
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant modified = attributes.lastModifiedTime().toInstant();
        long nanos = modified.getEpochSecond() * 1_000_000_000L + modified.getNano();
        String tag = "\"" + Long.toHexString(nanos) + "-" + Long.toHexString(attributes.size()) + "\"";
        head = head.with("etag", tag).with("last-modified", Answers.httpDate(modified)).with("accept-ranges", "bytes");
        if (unchanged(tag, modified)) {
            answer(new HttpResponse(304, head.headers(), HttpResponse.empty(304).body()));
            return;
        }
        sendPart(head, file, attributes.size(), tag, modified);
    }

    // Only a file, and where it should be once links are followed.
    private static boolean isWithin(Path file, @Nullable Path folder) throws IOException {
        return Files.isRegularFile(file) && (folder == null || file.toRealPath().startsWith(folder.toRealPath()));
    }

    private boolean unchanged(String tag, Instant modified) {
        String tags = header("if-none-match");
        if (tags != null) {
            return matches(tags, tag);
        }
        Instant since = date(header("if-modified-since"));
        return since != null && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static boolean matches(String tags, String tag) {
        for (String each : tags.split(",", -1)) {
            String one = each.trim();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Instant date(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(
                    header, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).withZone(ZoneOffset.UTC))
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    // A range of what the client has of another version is of no use to it.
    private @Nullable ByteRange range(long size, String tag, Instant modified) {
        String condition = header("if-range");
        if (condition != null && !condition.trim().equals(tag)) {
            Instant date = date(condition);
            if (date == null || modified.truncatedTo(ChronoUnit.SECONDS).isAfter(date)) {
                return null;
            }
        }
        return ByteRange.parse(header("range"), size);
    }

    private void sendPart(HttpResponse head, Path file, long size, String tag, Instant modified)
            throws IOException, InterruptedException {
        ByteRange range = range(size, tag, modified);
        if (range != null && range.length() == 0) {
            answer(HttpResponse.status(416).with("content-range", "bytes */" + size));
            return;
        }
        long from = range == null ? 0 : range.from();
        long length = range == null ? size : range.length();
        HttpResponse start = range == null
                ? head
                : new HttpResponse(206, head.headers(), head.body())
                        .with("content-range", "bytes " + from + "-" + (from + length - 1) + "/" + size);
        boolean ofHead = exchange != null && exchange.ofHead();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(from);
            InputStream in = Channels.newInputStream(channel);
            if (length <= AT_ONCE || ofHead) {
                byte[] bytes = ofHead ? new byte[0] : in.readNBytes((int) length);
                server.onSockets(() -> to.writeFile(start, bytes, length, exchange));
            } else {
                sendPieces(start, in, length);
            }
        }
    }

    private void sendPieces(HttpResponse start, InputStream in, long length) throws IOException, InterruptedException {
        server.onSockets(() -> to.beginPieces(start, length));
        long left = length;
        while (left > 0) {
            byte[] piece = in.readNBytes((int) Math.min(PIECE, left));
            if (piece.length == 0 || !sent(piece)) {
                server.onSockets(to::broken); // the file has become shorter, or the client has gone
                return;
            }
            left -= piece.length;
        }
        server.onSockets(to::ended);
    }

    private boolean sent(byte[] piece) throws InterruptedException {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        boolean going = server.onSockets(() -> {
            ChannelFuture future = to.piece(piece);
            future.addListener(done -> taken.complete(done.isSuccess()));
        });
        try {
            return going && taken.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails it", e);
        }
    }
}
