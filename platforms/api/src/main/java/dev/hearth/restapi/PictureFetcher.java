package dev.hearth.restapi;

import dev.hearth.api.HubException;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.loop.Loop;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Fetches the pictures of what media players play, for clients that cannot reach where they lie. */
final class PictureFetcher {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Loop loop;

    PictureFetcher(Loop loop) {
        this.loop = loop;
    }

    /**
     * Fetches a picture. Loop only.
     *
     * @param url of {@code http} or {@code https}
     * @return fails with {@code no_picture} when what is there is no picture, larger than 16 MiB, or does not come in 10 s
     */
    CompletionStage<Picture> fetch(String url) {
        return loop.blocking(() -> fetched(address(url)));
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new HubException("no_picture", "the address of the picture is none: " + url, e);
        }
        throw new HubException("no_picture", "the address of the picture is not one of http or https: " + url);
    }

    private static Picture fetched(URI address) throws IOException, InterruptedException {
        // A client of its own, which is gone with the request, for what happens a few times a day.
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIME_LIMIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(TIME_LIMIT).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String type = answer.headers().firstValue("content-type").orElse(Picture.JPEG).split(";", 2)[0].strip();
                if (answer.statusCode() != 200 || !type.toLowerCase(Locale.ROOT).startsWith("image/")) {
                    throw new HubException(
                            "no_picture", address + " answered " + answer.statusCode() + " with " + type);
                }
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new HubException("no_picture", address + " is larger than " + MOST_BYTES + " bytes");
                }
                return new Picture(bytes, type);
            } finally {
                client.shutdownNow();
            }
        }
    }
}
