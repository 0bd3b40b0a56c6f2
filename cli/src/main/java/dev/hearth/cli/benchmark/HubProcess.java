package dev.hearth.cli.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A hub in a process of its own that serves its API, with an owner who was made as people make one, over the
 * onboarding.
 */
final class HubProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final RunningHub hub;
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean handedOn;

    /** Where it listens. */
    final InetSocketAddress address;

    private HubProcess(Path home, int port) throws IOException {
        this.home = home;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.hub = RunningHub.start(home);
    }

    /** From the start of the process until the hub ran. */
    double secondsToStart() {
        return hub.secondsToStart;
    }

    /** Makes a home with the demo and starts a hub for it. */
    static HubProcess start() throws IOException {
        Path home = Files.createTempDirectory("hearth-benchmark");
        int port = freePort();
        Files.writeString(
                home.resolve("configuration.yaml"),
                "http:\n  server_host: 127.0.0.1\n  server_port: " + port + "\ndemo:\n");
        return new HubProcess(home, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the hub and starts another in the same home, which is the new one's from then on. */
    HubProcess again() throws IOException {
        stop();
        handedOn = true;
        return new HubProcess(home, address.getPort());
    }

    /** Makes the owner; an access token for it, good for half an hour. */
    String onboard() throws IOException, InterruptedException {
        String clientId = url("/");
        JsonNode owner = post(
                "/api/onboarding/users",
                "application/json",
                "{\"client_id\":\"" + clientId + "\",\"name\":\"Owner\",\"username\":\"owner\","
                        + "\"password\":\"correct horse battery staple\",\"language\":\"en\"}");
        JsonNode tokens = post(
                "/auth/token",
                "application/x-www-form-urlencoded",
                "grant_type=authorization_code&code=" + owner.get("auth_code").asString() + "&client_id=" + clientId);
        return tokens.get("access_token").asString();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + address.getPort() + path;
    }

    private JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .timeout(Duration.ofMinutes(1))
                .header("content-type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** CPU time it has used so far. */
    long cpuNanos() {
        return hub.cpuNanos();
    }

    /** What it occupies, as Linux says; 0 elsewhere. */
    double rssMegabytes() throws IOException {
        return hub.rssMegabytes();
    }

    private void stop() {
        client.close();
        hub.close();
    }

    @Override
    public void close() throws IOException {
        if (!handedOn) {
            stop();
            GeneratedHome.delete(home);
        }
    }
}
