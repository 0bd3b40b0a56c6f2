package dev.hearth.rest;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.binarysensor.ConfiguredBinarySensor;
import dev.hearth.api.template.RepeatedTemplate;
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
    private final @Nullable RepeatedTemplate valueTemplate;
    private @Nullable Boolean on;

    RestBinarySensor(View view, BinarySensorConfig config) {
        super(config.options());
        this.view = view;
        this.config = config;
        this.valueTemplate =
                RepeatedTemplate.of(config.valueTemplate(), "the value_template of '" + rendered().label() + "'");
    }

    @Override
    public boolean shouldPoll() {
        return view.own();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        show();
        if (!view.own()) {
            onRemove(view.resource().listen(() -> {
                show();
                writeState();
            }));
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> update() {
        return view.resource().refresh().thenRun(() -> {
            if (isAdded()) {
                show();
            }
        });
    }

    private void show() {
        Answer answer = view.resource().answer();
        if (answer == null) {
            on = null;
            return;
        }
        showRead(answer.value(), variables -> {
            String text = valueTemplate == null ? answer.text() : valueTemplate.text(hub(), variables, null);
            on = text != null && isYes(text);
        });
    }

    private static boolean isYes(String text) {
        String number = text.strip();
        return WHOLE_NUMBER.matcher(number).matches()
                ? new BigInteger(number).signum() != 0
                : ON.contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
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
