package dev.hearth.rest;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.binarysensor.ConfiguredBinarySensor;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On when an answer is a whole number other than 0, or one of a few words; else off. Home Assistant 2026.1:
 * {@code rest.binary_sensor}.
 */
final class RestBinarySensor extends ConfiguredBinarySensor {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,1000}");
    private static final Set<String> ON = Set.of("true", "on", "open", "yes");

    private final View view;
    private final BinarySensorConfig config;

    RestBinarySensor(View view, BinarySensorConfig config) {
        super(config.options());
        this.view = view;
        this.config = config;
    }

    @Override
    public boolean shouldPoll() {
        return view.own();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        if (!view.own()) {
            onRemove(view.resource().listen(this::writeState));
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> update() {
        return view.resource().refresh();
    }

    @Override
    public @Nullable Boolean isOn() {
        Answer answer = view.resource().answer();
        if (answer == null) {
            return null;
        }
        String text = config.valueTemplate() == null ? answer.text() : config.valueTemplate().source();
        String number = text.strip();
        return WHOLE_NUMBER.matcher(number).matches()
                ? new BigInteger(number).signum() != 0
                : ON.contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean available() {
        return view.resource().answer() != null && super.available();
    }

    @Override
    public boolean forceUpdate() {
        return config.forceUpdate();
    }
}
