package dev.hearth.templateentities.domain;

import dev.hearth.api.HubException;
import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.remote.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

/**
 * A picture at an address of {@code http} or {@code https}.
 *
 * @param tls whom to believe to be there
 */
record ImageDownload(URI address, Tls tls) {
    private static final String FAILED = "no_picture";
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int FINE = 200;

    /** @throws HubException {@code no_picture} for what is no such address */
    static ImageDownload of(String url, boolean verified) {
        try {
            URI address = new URI(url.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
                return new ImageDownload(address, verified ? Tls.USUAL : Tls.unverified());
            }
        } catch (URISyntaxException e) {
            throw new HubException(FAILED, "'" + url + "' is no address of a picture", e);
        }
        throw new HubException(FAILED, "'" + url + "' is no address of http or https");
    }

    /**
     * Fetches it. Blocks, so it belongs on a worker.
     *
     * @throws HubException {@code no_picture} when what is there is no picture, or larger than 16 MiB
     */
    Picture fetch() throws IOException, InterruptedException {
        // A client of its own, which is gone with the request, for what happens a few times a day.
        try (HttpClient client = tls.applyTo(HttpClient.newBuilder())
                .connectTimeout(ImageEntity.TIME_LIMIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(ImageEntity.TIME_LIMIT).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return picture(answer, body);
            } finally {
                client.shutdownNow();
            }
        }
    }

    private Picture picture(HttpResponse<?> answer, InputStream body) throws IOException {
        String type = answer.headers().firstValue("content-type").orElse("").split(";", 2)[0].strip();
        if (answer.statusCode() != FINE || !type.toLowerCase(Locale.ROOT).startsWith("image/")) {
            throw new HubException(FAILED, address + " answered " + answer.statusCode() + " with '" + type + "'");
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new HubException(FAILED, address + " is larger than " + MOST_BYTES + " bytes");
        }
        return new Picture(bytes, type);
    }
}
