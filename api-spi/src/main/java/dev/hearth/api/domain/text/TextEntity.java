package dev.hearth.api.domain.text;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.StateMachine;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A text that can be set. Override {@link #nativeValue}, {@link #setValue} and what bounds it. Home Assistant:
 * {@code TextEntity}.
 */
public abstract class TextEntity extends Entity {
    private @Nullable Pattern compiled;

    /** The present text; null when not known. */
    public abstract @Nullable String nativeValue();

    /** Sets it, to a text that its bounds allow. */
    public abstract CompletionStage<?> setValue(String value);

    /** How many characters it has at least. */
    public int nativeMin() {
        return 0;
    }

    /** How many characters it has at most; more than a state can hold are none the more. */
    public int nativeMax() {
        return StateMachine.MAX_STATE_LENGTH;
    }

    /** A regular expression that it matches from its beginning on; null for none. */
    public @Nullable String pattern() {
        return null;
    }

    /** How clients show it. */
    public TextMode mode() {
        return TextMode.TEXT;
    }

    private int min() {
        return Math.max(nativeMin(), 0);
    }

    private int max() {
        return Math.min(nativeMax(), StateMachine.MAX_STATE_LENGTH);
    }

    @Override
    public final DataMap capabilityAttributes() {
        return DataMap.builder(4)
                .put("mode", mode().word())
                .put("min", min())
                .put("max", max())
                .put("pattern", pattern())
                .build();
    }

    /** @throws HubException {@code invalid_text_value} for a text that its own bounds do not allow */
    @Override
    public final @Nullable String state() {
        String value = nativeValue();
        String wrong = value == null ? null : wrong(value);
        if (wrong != null) {
            throw new HubException("invalid_text_value", entityId() + " is wrong about itself: " + wrong);
        }
        return value;
    }

    /** What {@code text.set_value} does. */
    final CompletionStage<?> set(String value) {
        String wrong = wrong(value);
        if (wrong != null) {
            throw new ServiceException(ServiceException.INVALID, wrong);
        }
        return setValue(value);
    }

    private @Nullable String wrong(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < min()) {
            return named(value) + " is too short: it has " + length + " characters, the least are " + min();
        }
        if (length > max()) {
            return named(value) + " is too long: it has " + length + " characters, the most are " + max();
        }
        Pattern pattern = compiledPattern();
        return pattern == null || pattern.matcher(value).lookingAt()
                ? null
                : named(value) + " does not match the pattern " + pattern;
    }

    private String named(String value) {
        return mode() == TextMode.PASSWORD
                ? "the text for " + entityId()
                : "the text '" + value + "' for " + entityId();
    }

    private @Nullable Pattern compiledPattern() {
        String wanted = pattern();
        if (wanted == null) {
            return null;
        }
        Pattern known = compiled;
        if (known == null || !known.pattern().equals(wanted)) {
            try {
                known = Pattern.compile(wanted);
            } catch (PatternSyntaxException e) {
                throw new HubException(
                        "invalid_text_pattern",
                        "the pattern of " + entityId() + " is no regular expression: " + e.getMessage(), e);
            }
            compiled = known;
        }
        return known;
    }
}
