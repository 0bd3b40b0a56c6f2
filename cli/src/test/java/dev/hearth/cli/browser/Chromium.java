package dev.hearth.cli.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tab of a Chromium without a window, led over the Chrome DevTools Protocol: it types, clicks and waits as a person
 * does, and keeps what the browser complains of.
 */
final class Chromium implements AutoCloseable {
    private static final String LISTENS = "DevTools listening on ";
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** Where a Chromium is; null when there is none. */
    static Path find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /**
     * Starts one.
     *
     * @param profile an empty folder for what it keeps
     */
    Chromium(Path program, Path profile) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "--headless=new", "--remote-debugging-port=0"));
        command.addAll(
                List.of("--user-data-dir=" + profile, "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage"));
        command.addAll(
                List.of("--disable-background-networking", "--disable-component-update", "--accept-lang=de-DE,de"));
        command.add("--hide-scrollbars");
        command.add("--no-sandbox"); // it visits this hub alone, and often runs as root where tests run
        command.add("about:blank");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TZ", "Europe/Berlin");
        builder.environment().put("TMPDIR", profile.toString());
        process = builder.start();
        BufferedReader log = process.errorReader(StandardCharsets.UTF_8);
        URI browser = awaitListening(log);
        Thread.ofVirtual().start(() -> log.lines().forEach(line -> {}));
        socket = client.newWebSocketBuilder().buildAsync(tab(browser), new Listener()).join();
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
    }

    private static URI awaitListening(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.startsWith(LISTENS)) {
                return URI.create(line.substring(LISTENS.length()).strip());
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    private URI tab(URI browser) throws IOException, InterruptedException {
        URI list = URI.create("http://" + browser.getAuthority() + "/json/list");
        String tabs = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
        return JsonMapper.shared()
                .readTree(tabs)
                .valueStream()
                .filter(tab -> tab.get("type").asString().equals("page"))
                .map(tab -> URI.create(tab.get("webSocketDebuggerUrl").asString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        send(id, method, parameters);
        return answer.orTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    // One after the other: the socket takes no frame while another is on its way.
    private synchronized void send(int id, String method, Map<String, ?> parameters) {
        String message =
                JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(message, true).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(JsonNode message) {
            if (message.has("id")) {
                CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
                if (message.has("error")) {
                    answer.completeExceptionally(new IOException(message.get("error").toString()));
                } else {
                    answer.complete(message.get("result"));
                }
                return;
            }
            JsonNode event = message.get("params");
            switch (message.get("method").asString()) {
                case "Runtime.exceptionThrown" -> complaints.add(event.toString());
                case "Log.entryAdded" -> {
                    if (event.at("/entry/level").asString().equals("error")) {
                        complaints.add(event.at("/entry/text").asString() + " " + event.at("/entry/url").asString());
                    }
                }
                case "Page.javascriptDialogOpening" -> accept();
                default -> {}
            }
        }

        private void accept() {
            int id = lastId.incrementAndGet();
            waiting.put(id, new CompletableFuture<>());
            send(id, "Page.handleJavaScriptDialog", Map.of("accept", true));
        }
    }

    /** Goes to an address and waits until the page is read. */
    void open(String address) {
        call("Page.navigate", Map.of("url", address));
        awaitThat("document.readyState === 'complete'");
    }

    /** The value of an expression in the page, with its promises kept. */
    JsonNode eval(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Waits until an expression is true, also across pages. */
    void awaitThat(String expression) {
        String looked = """
                new Promise((done) => {
                  const end = performance.now() + %d000;
                  const look = () => {
                    let is = false;
                    try { is = Boolean(%s); } catch (e) { is = false; }
                    if (is || performance.now() > end) { done(is); } else { setTimeout(look, 20); }
                  };
                  look();
                })""".formatted(PATIENCE_SECONDS, expression);
        for (int pages = 0; pages < 10; pages++) {
            try {
                if (eval(looked).asBoolean()) {
                    return;
                }
                throw new AssertionError("this did not come true: " + expression + "\nthe page: " + text() + "\n"
                        + complaints);
            } catch (CompletionException leftThePage) {
                // The question went with the page it was asked in; the next page is asked.
            }
        }
        throw new AssertionError("one page led to the next for ever, waiting for " + expression);
    }

    /** Waits until a text can be read on the page. */
    void awaitText(String text) {
        awaitThat("document.body.innerText.includes(" + JsonMapper.shared().writeValueAsString(text) + ")");
    }

    /** What can be read on the page, but for what there is to choose from. */
    String text() {
        return eval("Array.from(document.querySelectorAll('h1, h2, p, .message, label, button, li, dd, strong'))"
                + ".filter((e) => e.checkVisibility()).map((e) => e.innerText).join('\\n')")
                .asString();
    }

    /** Clicks where the element is. */
    void click(String selector) {
        String element = element(selector);
        awaitThat(element + ".checkVisibility() && !" + element + ".disabled");
        JsonNode at = eval("(() => { const e = " + element + "; e.scrollIntoView({block: 'center'});"
                + " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type", type,
                            "x", at.get(0).asDouble(),
                            "y", at.get(1).asDouble(),
                            "button", "left",
                            "clickCount", 1));
        }
    }

    /** Types a text into a field, in place of what was there. */
    void type(String selector, String text) {
        awaitThat(element(selector) + ".checkVisibility()");
        eval(element(selector) + ".focus(); " + element(selector) + ".select()");
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses the Enter key where the focus is. */
    void pressEnter() {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r"));
        }
    }

    private static String element(String selector) {
        return "document.querySelector(" + JsonMapper.shared().writeValueAsString(selector) + ")";
    }

    /** Makes the tab so wide, in light or dark. */
    void look(int width, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** A picture of the whole page, PNG. */
    byte[] picture() {
        JsonNode shot = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        return Base64.getDecoder().decode(shot.get("data").asString());
    }

    /** What the browser has complained of since it was asked last: errors of scripts, things that a policy forbids. */
    List<String> complaints() {
        List<String> all = new ArrayList<>();
        for (String each = complaints.poll(); each != null; each = complaints.poll()) {
            all.add(each);
        }
        return all;
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
