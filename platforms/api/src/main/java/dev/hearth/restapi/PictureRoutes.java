package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Login;
import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.domain.image.PictureEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerEntity;
import dev.hearth.api.entity.AccessToken;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of cameras, images and media players. Whoever is logged in may have them, and whoever knows the secret
 * that the entity's own state tells: {@code ?token=}. Home Assistant: {@code CameraView}, {@code ImageView},
 * {@code MediaPlayerImageView}.
 */
final class PictureRoutes {
    private static final int LARGEST = 16_384;
    private static final double SHORTEST_INTERVAL = 0.5;
    private static final double LONGEST_INTERVAL = 86_400;

    private final Hub hub;
    private final PictureFetcher fetcher;

    PictureRoutes(Hub hub) {
        this.hub = hub;
        this.fetcher = new PictureFetcher(hub.loop());
    }

    void add() {
        hub.routes().add(Route.get("/api/camera_proxy/{entity_id}", this::camera).open());
        hub.routes().add(Route.get("/api/camera_proxy_stream/{entity_id}", this::cameraStream).open());
        hub.routes().add(Route.get("/api/image_proxy/{entity_id}", this::image).open());
        hub.routes().add(Route.get("/api/media_player_proxy/{entity_id}", this::mediaPlayer).open());
    }

    // ---- what is shown ----

    private CompletionStage<HttpResponse> camera(HttpRequest request) {
        CameraEntity camera = openedCamera(request);
        return answered(camera,
                camera.still(new CameraEntity.Size(pixels(request, "width"), pixels(request, "height"))));
    }

    private CompletionStage<HttpResponse> cameraStream(HttpRequest request) {
        CameraEntity camera = openedCamera(request);
        Duration interval = interval(request);
        return CompletableFuture.completedStage(HttpResponse.stream(
                MotionPictures.CONTENT_TYPE,
                stream -> new MotionPictures(hub.loop(), stream, interval).show(camera.frames()))
                .with("cache-control", "no-store"));
    }

    private CompletionStage<HttpResponse> image(HttpRequest request) {
        ImageEntity image = opened(request, ImageEntity.class);
        return answered(image, image.still());
    }

    private CompletionStage<HttpResponse> answered(PictureEntity entity, CompletionStage<Picture> picture) {
        return picture.handle((found, failure) -> {
            if (failure != null) {
                hub.logger().debug("no picture of {}", entity.entityId(), Stages.cause(failure));
                return HttpResponse.status(500);
            }
            return HttpResponse.bytes(200, found.contentType(), found.bytes());
        });
    }

    private CompletionStage<HttpResponse> mediaPlayer(HttpRequest request) {
        MediaPlayerEntity player = openedPlayer(request);
        String url = player.mediaImageUrl();
        if (url == null) {
            return CompletableFuture.completedStage(HttpResponse.empty(500));
        }
        return fetcher.fetch(url).handle((found, failure) -> {
            if (failure != null) {
                hub.logger().debug("no picture of {}", player.entityId(), Stages.cause(failure));
                return HttpResponse.empty(500);
            }
            return HttpResponse.bytes(200, found.contentType(), found.bytes()).with("cache-control", "max-age=3600");
        });
    }

    // ---- who may see it ----

    private CameraEntity openedCamera(HttpRequest request) {
        CameraEntity camera = opened(request, CameraEntity.class);
        if (!camera.isOn()) {
            throw new HttpException(HttpResponse.status(503));
        }
        return camera;
    }

    // 401 counts as a failed login where a wrong token was given, 403 is for an address that has become stale.
    private <E extends PictureEntity> E opened(HttpRequest request, Class<E> type) {
        E entity = find(request, type);
        if (entity == null) {
            throw new HttpException(HttpResponse.status(404));
        }
        String token = request.query("token");
        if (!mayRead(request, entity) && (token == null || !entity.opensWith(token))) {
            boolean wrongLogin = request.login() != null || request.header("authorization") != null;
            throw new HttpException(HttpResponse.status(wrongLogin ? 401 : 403));
        }
        return entity;
    }

    private MediaPlayerEntity openedPlayer(HttpRequest request) {
        MediaPlayerEntity player = find(request, MediaPlayerEntity.class);
        if (player == null) {
            throw new HttpException(HttpResponse.empty(request.login() == null ? 401 : 404));
        }
        String token = request.query("token");
        if (!mayRead(request, player) && (token == null || !AccessToken.same(player.accessToken(), token))) {
            throw new HttpException(HttpResponse.empty(401));
        }
        return player;
    }

    private static boolean mayRead(HttpRequest request, Entity entity) {
        Login login = request.login();
        return login != null && login.user().permissions().canRead(entity.entityId());
    }

    private <E extends Entity> @Nullable E find(HttpRequest request, Class<E> type) {
        Entity entity = hub.entities().find(request.pathValue("entity_id"));
        return type.isInstance(entity) ? type.cast(entity) : null;
    }

    // ---- how it is wanted ----

    private static @Nullable Integer pixels(HttpRequest request, String name) {
        String text = request.query(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            int pixels = Integer.parseInt(text);
            if (pixels > 0 && pixels <= LARGEST) {
                return pixels;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new HttpException(400, name + " should be a number of pixels from 1 to " + LARGEST + ".");
    }

    private static Duration interval(HttpRequest request) {
        String text = request.query("interval");
        if (text == null) {
            return Duration.ZERO;
        }
        try {
            double seconds = Double.parseDouble(text);
            if (seconds >= SHORTEST_INTERVAL && seconds <= LONGEST_INTERVAL) {
                return Duration.ofMillis(Math.round(seconds * 1_000));
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new HttpException(400, "interval should be a number of seconds, " + SHORTEST_INTERVAL + " or more.");
    }
}
