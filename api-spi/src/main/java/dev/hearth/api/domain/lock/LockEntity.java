package dev.hearth.api.domain.lock;

import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lock. Override {@link #isLocked}, what else the lock tells, and the commands it obeys; {@link #supportedFeatures} is a
 * sum of {@link LockFeatures}. Home Assistant: {@code LockEntity}.
 *
 * <p>A lock that says how its codes look ({@link #codeFormat}) gets only such codes: the caller's, or without one the
 * {@code default_code} that its owner has set in the registry.
 */
public abstract class LockEntity extends Entity {
    private @Nullable Pattern codePattern;

    /** Whether it is locked; null when not known. */
    public abstract @Nullable Boolean isLocked();

    /** Whether it is locking now. */
    public boolean isLocking() {
        return false;
    }

    /** Whether it is unlocking now. */
    public boolean isUnlocking() {
        return false;
    }

    /** Whether the latch is pulled. */
    public boolean isOpen() {
        return false;
    }

    /** Whether the latch is being pulled now. */
    public boolean isOpening() {
        return false;
    }

    /** Whether it got stuck. */
    public boolean isJammed() {
        return false;
    }

    /** Who or what changed it last. */
    public @Nullable String changedBy() {
        return null;
    }

    /** A regular expression that its codes match from their beginning; null when it takes none or any. */
    public @Nullable String codeFormat() {
        return null;
    }

    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Locks it, with the code it needs. */
    public CompletionStage<?> lock(@Nullable String code) {
        return notImplemented("lock");
    }

    /** Unlocks it, with the code it needs. */
    public CompletionStage<?> unlock(@Nullable String code) {
        return notImplemented("unlock");
    }

    /** Pulls the latch, with the code it needs. */
    public CompletionStage<?> open(@Nullable String code) {
        return notImplemented("open");
    }

    /** {@code jammed}, {@code opening}, {@code locking}, {@code open}, {@code unlocking}, {@code locked} or {@code unlocked}. */
    @Override
    public final @Nullable String state() {
        if (isJammed()) {
            return "jammed";
        }
        if (isOpening()) {
            return "opening";
        }
        if (isLocking()) {
            return "locking";
        }
        if (isOpen()) {
            return "open";
        }
        if (isUnlocking()) {
            return "unlocking";
        }
        Boolean locked = isLocked();
        return locked == null ? null : locked ? "locked" : "unlocked";
    }

    @Override
    public final DataMap stateAttributes() {
        return DataMap.builder(2)
                .putIfPresent("changed_by", changedBy())
                .putIfPresent("code_format", codeFormat())
                .build();
    }

    /** The caller's code or the owner's default, if it looks as codes of this lock do. */
    final @Nullable String checked(@Nullable String given) {
        String code = given == null || given.isEmpty() ? defaultCode() : given;
        if (!matches(code)) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "the code for " + entityId() + " does not match its pattern " + codeFormat()
                            + "; call the service with such a 'code', or set a default code for the lock");
        }
        return code.isEmpty() ? null : code;
    }

    private String defaultCode() {
        String code = registryOptions("lock").text("default_code");
        return code == null || codeFormat() == null || !matches(code) ? "" : code;
    }

    private boolean matches(String code) {
        String format = codeFormat();
        if (format == null) {
            return true;
        }
        Pattern pattern = codePattern;
        if (pattern == null || !pattern.pattern().equals(format)) {
            pattern = Schemas.regex().parse(format);
            codePattern = pattern;
        }
        return pattern.matcher(code).lookingAt();
    }
}
