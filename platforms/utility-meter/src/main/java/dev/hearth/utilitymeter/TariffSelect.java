package dev.hearth.utilitymeter;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.select.SelectEntity;
import dev.hearth.api.entity.LastState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Which tariff counts. Home Assistant: {@code TariffSelect}. */
final class TariffSelect extends SelectEntity {
    private final Meter meter;
    private String tariff;

    TariffSelect(Meter meter) {
        this.meter = meter;
        this.tariff = options().getFirst();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (last != null && options().contains(last.state().value())) {
            tariff = last.state().value();
        }
        return Stages.done();
    }

    @Override
    public List<String> options() {
        return meter.config().tariffs();
    }

    @Override
    public String currentOption() {
        return tariff;
    }

    @Override
    public CompletionStage<?> selectOption(String option) {
        tariff = option;
        writeState();
        return Stages.done();
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    /** At once: somebody has set it. */
    @Override
    public Duration keptWithin() {
        return Duration.ZERO;
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public String name() {
        return meter.slug();
    }

    @Override
    public @Nullable String uniqueId() {
        return meter.config().uniqueId();
    }

    @Override
    public String translationKey() {
        return "tariff";
    }
}
