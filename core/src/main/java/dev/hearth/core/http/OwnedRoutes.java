package dev.hearth.core.http;

import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.http.Routes;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.core.loop.Owner;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The routes as one integration sees them. */
record OwnedRoutes(CoreRoutes routes, Owner owner) implements Routes {
    @Override
    public Subscription add(Route route) {
        return routes.add(owner, route);
    }

    @Override
    public Subscription addSocket(String path, SocketHandler handler) {
        return routes.addSocket(owner, path, handler);
    }

    @Override
    public Subscription addFiles(String path, Path folder, int cacheSeconds) {
        FolderFiles files = new FolderFiles(folder, cacheSeconds);
        return routes.add(
                owner,
                Route.get((path.endsWith("/") ? path : path + "/") + "{path:.*}", files::answer)
                        .open());
    }

    @Override
    public CompletionStage<HttpResponse> answer(HttpRequest request, @Nullable Login login) {
        return routes.answer(request, login);
    }

    @Override
    public @Nullable SocketHandler socket(String path) {
        return routes.socket(path);
    }

    @Override
    public @Nullable Route find(String method, String path) {
        return routes.find(method, path);
    }

    @Override
    public List<Route> all() {
        return routes.all();
    }
}
