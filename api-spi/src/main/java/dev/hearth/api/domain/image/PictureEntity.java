package dev.hearth.api.domain.image;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.entity.AccessToken;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An entity with a picture that clients fetch from the hub. The address has a secret in it, which becomes another every
 * five minutes; the one before it still works, for who has just read the old address. Home Assistant: {@code Camera} and
 * {@code ImageEntity}.
 */
public abstract class PictureEntity extends Entity {
    /** How long {@link #limited} waits for a picture. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    /** How long a secret is the present one. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private @Nullable String token;
    private @Nullable String tokenBefore;

    /** The secret that the address of the picture has in it now. From {@link #addedToHub} on. Loop only. */
    public final String accessToken() {
        String present = token;
        if (present == null) {
            present = AccessToken.random(hub().random());
            token = present;
            onRemove(hub().loop().every(TOKEN_LIFE, this::renew));
        }
        return present;
    }

    private void renew() {
        tokenBefore = token;
        token = AccessToken.random(hub().random());
        writeState();
    }

    /** Whether a client that has this secret may have the picture. Loop only. */
    public final boolean opensWith(String secret) {
        String before = tokenBefore;
        return AccessToken.same(accessToken(), secret) || (before != null && AccessToken.same(before, secret));
    }

    /**
     * A picture that is under way, or a failure when there is none or it does not come in {@link #TIME_LIMIT}. Loop only.
     */
    protected final CompletionStage<Picture> limited(CompletionStage<? extends @Nullable Picture> underWay) {
        CompletableFuture<Picture> answer = new CompletableFuture<>();
        Subscription limit = hub().loop()
                .after(
                        TIME_LIMIT,
                        () -> answer.completeExceptionally(
                                noPicture("it did not come in " + TIME_LIMIT.toSeconds() + " s", null)));
        underWay.whenComplete((picture, failure) -> {
            limit.cancel();
            if (picture != null) {
                answer.complete(picture);
            } else if (failure == null) {
                answer.completeExceptionally(noPicture("there is none", null));
            } else {
                Throwable cause = Stages.cause(failure);
                answer.completeExceptionally(noPicture(cause.toString(), cause));
            }
        });
        return answer;
    }

    private ServiceException noPicture(String why, @Nullable Throwable cause) {
        String message = (isAdded() ? entityId() : getClass().getSimpleName()) + " gives no picture: " + why;
        return cause == null
                ? new ServiceException(ServiceException.FAILED, message)
                : new ServiceException(ServiceException.FAILED, message, cause);
    }
}
