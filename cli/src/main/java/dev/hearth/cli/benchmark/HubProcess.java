package dev.hearth.cli.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A hub in a process of its own that serves its API, with an owner who was made as people make one, over the
 * onboarding. What it costs is read from outside.
 */
final class HubProcess implements AutoCloseable {
    private static final int KIB_PER_MIB = 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Process process;
    private final BufferedReader log;
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean handedOn;

    /** Where it listens. */
    final InetSocketAddress address;

    /** From the start of the process until the hub ran. */
    final double secondsToStart;

    private HubProcess(Path home, int port) throws IOException {
        this.home = home;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        List<String> command = new ArrayList<>(ConfigurationWorkloads.launcher());
        command.addAll(List.of("run", "--safe-mode", "--config", home.toString()));
        long start = System.nanoTime();
        this.process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
        this.log = process.errorReader(StandardCharsets.UTF_8);
        awaitUp(command);
        this.secondsToStart = (System.nanoTime() - start) / 1e9;
        Thread.ofVirtual().start(() -> log.lines().forEach(line -> {})); // or the pipe would fill
    }

    private void awaitUp(List<String> command) throws IOException {
        StringBuilder said = new StringBuilder();
        String line = log.readLine();
        while (line != null && !line.contains(" is up in ")) {
            said.append(line).append('\n');
            line = log.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(command + " ended before the hub was up:\n" + said);
        }
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
        return hub().flatMap(handle -> handle.info().totalCpuDuration()).orElse(Duration.ZERO).toNanos();
    }

    /** What it occupies, as Linux says; 0 elsewhere. */
    double rssMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(hub().orElseThrow().pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        }
    }

    // The launcher may have the JVM as its child.
    private Optional<ProcessHandle> hub() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).findFirst();
    }

    private void stop() {
        client.close();
        process.toHandle().destroy(); // Process.destroy would close the log before it ends
        try {
            process.onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the hub with the home " + home + " does not stop", e);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        if (!handedOn) {
            stop();
            GeneratedHome.delete(home);
        }
    }
}
