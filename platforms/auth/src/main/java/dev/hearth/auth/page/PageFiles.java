package dev.hearth.auth.page;

import dev.hearth.api.Hub;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Pages that come with the jar, and the scripts and styles they are made of, which everybody may fetch under
 * {@code /hearth/}. They hold no secret and keep none in cookies: what they do, they do through the APIs, with a token.
 * Loop only.
 */
public final class PageFiles {
    private static final List<String> SHARED = List.of("page.css", "hearth.js", "icon.svg");

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = files;
    }

    /**
     * Reads files that lie beside a class.
     *
     * @param finish given the text of each page, {@code .html}, answers the text to send
     * @return fails with {@link IOException} when one is missing
     */
    public static CompletionStage<PageFiles> read(
            Hub hub, Class<?> beside, List<String> names, UnaryOperator<String> finish) {
        return hub.loop().blocking(() -> {
            Map<String, PageFile> files = new LinkedHashMap<>();
            for (String name : names) {
                String text = text(beside, name);
                files.put(name, new PageFile(name, name.endsWith(".html") ? finish.apply(text) : text));
            }
            return new PageFiles(files);
        });
    }

    private static String text(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is missing beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Answers with the page for logging in under {@code /auth/authorize}, with that of the user under {@code /profile},
     * and with what all pages share.
     */
    public static CompletionStage<Void> addLogin(Hub hub) {
        List<String> names = List.of("authorize.html", "authorize.js", "profile.html", "profile.js");
        return read(hub, PageFiles.class, concat(SHARED, names), text -> text).thenAccept(files -> {
            files.addPage(hub, "/auth/authorize", "authorize.html");
            files.addPage(hub, "/profile", "profile.html");
            files.addParts(hub);
        });
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Answers with a page under a path. */
    public void addPage(Hub hub, String path, String name) {
        hub.routes()
                .add(Route.get(path, request -> CompletableFuture.completedStage(answer(request, name)))
                        .open()
                        .sameOrigin());
    }

    /** Answers under {@code /hearth/} with all files but the pages. */
    public void addParts(Hub hub) {
        files.keySet().stream()
                .filter(name -> !name.endsWith(".html"))
                .forEach(name -> addPage(hub, "/hearth/" + name, name));
    }

    /** The answer with that file. */
    public HttpResponse answer(HttpRequest request, String name) {
        return Objects.requireNonNull(files.get(name), name).answer(request);
    }
}
