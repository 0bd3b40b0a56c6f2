package dev.hearth.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as people start it, serving its API on a free port. Made in a folder that the test owns. */
public final class ApiProcess implements AutoCloseable {
    private static final Path HEARTH =
            Path.of(System.getProperty("basedir", ".")).resolve("target/hearth").toAbsolutePath();
    private static final Pattern LISTENS = Pattern.compile("Listening on http://[^ /]*:(\\d+)");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final URI url;

    private ApiProcess(Path home) throws IOException {
        process = new ProcessBuilder(
                HEARTH.resolve("bin/hearth").toString(), "run", "--safe-mode", "--config", home.toString())
                .redirectOutput(Redirect.DISCARD)
                .start();
        BufferedReader log = process.errorReader(StandardCharsets.UTF_8);
        url = awaitUp(log);
        Thread.ofVirtual().start(() -> log.lines().forEach(lines::add));
    }

    /**
     * Starts it.
     *
     * @param yaml its configuration without the section {@code http:}
     */
    public static ApiProcess start(Path home, String yaml) throws IOException {
        Files.writeString(
                home.resolve("configuration.yaml"), "http:\n  server_host: 127.0.0.1\n  server_port: 0\n" + yaml);
        return new ApiProcess(home);
    }

    /** Starts it again with the configuration that is there. */
    public static ApiProcess start(Path home) throws IOException {
        return new ApiProcess(home);
    }

    private URI awaitUp(BufferedReader log) throws IOException {
        URI address = null;
        boolean up = false;
        while (address == null || !up) {
            String line = log.readLine();
            if (line == null) {
                throw new IOException("the hub ended before it was up: " + lines);
            }
            lines.add(line);
            up |= line.contains(" is up in ");
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                address = URI.create("http://127.0.0.1:" + listens.group(1));
            }
        }
        return address;
    }

    /** Where it answers: {@code http://127.0.0.1:49152}. */
    public URI url() {
        return url;
    }

    /** What it has logged so far. */
    public List<String> log() {
        return List.copyOf(lines);
    }

    /** The process. */
    public Process process() {
        return process;
    }

    /** Makes the owner, {@code owner} with the password {@code correct horse}; an access token for it. */
    public String onboard() throws IOException, InterruptedException {
        JsonNode owner = json(send("POST", "/api/onboarding/users", null, "application/json", JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "client_id", url + "/",
                        "name", "Owner",
                        "username", "owner",
                        "password", "correct horse",
                        "language", "en"))));
        return tokens(Map.of(
                "grant_type", "authorization_code",
                "code", owner.get("auth_code").asString(),
                "client_id", url + "/"))
                .get("access_token")
                .asString();
    }

    /** What {@code /auth/token} answers to a form. */
    public JsonNode tokens(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return json(send("POST", "/auth/token", null, "application/x-www-form-urlencoded", body));
    }

    /** Sends a request with JSON; the answer, whatever its status. */
    public HttpResponse<String> send(String method, String path, String token, Object body)
            throws IOException, InterruptedException {
        return send(
                method,
                path,
                token,
                "application/json",
                body == null ? "" : JsonMapper.shared().writeValueAsString(body));
    }

    private HttpResponse<String> send(String method, String path, String token, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("content-type", type)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The body of an answer that must have succeeded. */
    public static JsonNode json(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.request().uri() + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    /** Stops it in order, and waits. */
    public int stop() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        client.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
