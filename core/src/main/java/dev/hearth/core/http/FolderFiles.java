package dev.hearth.core.http;

import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder under a path. Looks at names only; whether the file is there, and whether it is within the folder
 * once links are followed, is found out by who sends it.
 */
record FolderFiles(Path folder, int cacheSeconds) {
    CompletionStage<HttpResponse> answer(HttpRequest request) {
        Path file = fileOf(request.pathValue("path"));
        return CompletableFuture.completedStage(
                file == null
                        ? HttpResponse.status(404)
                        : HttpResponse.file(file, folder)
                                .with(
                                        "cache-control",
                                        cacheSeconds == 0 ? "no-cache" : "public, max-age=" + cacheSeconds));
    }

    /** The file that the rest of a path stands for; null when it leads out of the folder or to something hidden. */
    @Nullable
    Path fileOf(String rest) {
        try {
            for (String part : rest.split("/", -1)) {
                if (part.isEmpty() || part.startsWith(".") || part.indexOf('\\') >= 0 || part.indexOf('\0') >= 0) {
                    return null;
                }
            }
            Path root = folder.toAbsolutePath().normalize();
            Path file = root.resolve(rest).normalize();
            return file.startsWith(root) && !file.equals(root) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
