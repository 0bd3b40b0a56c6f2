package dev.hearth.compat.entity;

import dev.hearth.api.domain.climate.ClimateEntity;
import dev.hearth.api.domain.climate.ClimateTargets;
import dev.hearth.api.domain.climate.HvacAction;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The climate device that the hub sees in place of a {@link SyncClimate}. */
final class ClimateAdapter extends ClimateEntity implements Linked {
    private final SyncClimate entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable HvacMode hvacMode, List<HvacMode> hvacModes, @Nullable HvacAction hvacAction,
            @Nullable String temperatureUnit, @Nullable Double precision, @Nullable Number currentTemperature,
            @Nullable Number targetTemperature, @Nullable Number targetTemperatureLow,
            @Nullable Number targetTemperatureHigh, @Nullable Number targetTemperatureStep,
            @Nullable Number minTemp, @Nullable Number maxTemp, @Nullable Number currentHumidity,
            @Nullable Number targetHumidity, @Nullable Number minHumidity, @Nullable Number maxHumidity,
            @Nullable String fanMode, List<String> fanModes, @Nullable String presetMode,
            List<String> presetModes, @Nullable String swingMode, List<String> swingModes,
            @Nullable String swingHorizontalMode, List<String> swingHorizontalModes,
            @Nullable Boolean isAuxHeat, Long supportedFeatures) {
        static Snapshot of(SyncClimate entity) {
            return new Snapshot(
                    entity.hvacMode(), entity.hvacModes(), entity.hvacAction(), entity.temperatureUnit(),
                    entity.precision(), entity.currentTemperature(), entity.targetTemperature(),
                    entity.targetTemperatureLow(), entity.targetTemperatureHigh(),
                    entity.targetTemperatureStep(), entity.minTemp(), entity.maxTemp(),
                    entity.currentHumidity(), entity.targetHumidity(), entity.minHumidity(),
                    entity.maxHumidity(), entity.fanMode(), entity.fanModes(), entity.presetMode(),
                    entity.presetModes(), entity.swingMode(), entity.swingModes(), entity.swingHorizontalMode(),
                    entity.swingHorizontalModes(), entity.isAuxHeat(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    ClimateAdapter(SyncClimate entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable HvacMode hvacMode() {
        return link.snapshot().hvacMode();
    }

    @Override
    public List<HvacMode> hvacModes() {
        return link.snapshot().hvacModes();
    }

    @Override
    public @Nullable HvacAction hvacAction() {
        return link.snapshot().hvacAction();
    }

    @Override
    public String temperatureUnit() {
        String said = link.snapshot().temperatureUnit();
        return said == null ? super.temperatureUnit() : said;
    }

    @Override
    public double precision() {
        Double said = link.snapshot().precision();
        return said == null ? super.precision() : said;
    }

    @Override
    public @Nullable Number currentTemperature() {
        return link.snapshot().currentTemperature();
    }

    @Override
    public @Nullable Number targetTemperature() {
        return link.snapshot().targetTemperature();
    }

    @Override
    public @Nullable Number targetTemperatureLow() {
        return link.snapshot().targetTemperatureLow();
    }

    @Override
    public @Nullable Number targetTemperatureHigh() {
        return link.snapshot().targetTemperatureHigh();
    }

    @Override
    public @Nullable Number targetTemperatureStep() {
        return link.snapshot().targetTemperatureStep();
    }

    @Override
    public Number minTemp() {
        Number said = link.snapshot().minTemp();
        return said == null ? super.minTemp() : said;
    }

    @Override
    public Number maxTemp() {
        Number said = link.snapshot().maxTemp();
        return said == null ? super.maxTemp() : said;
    }

    @Override
    public @Nullable Number currentHumidity() {
        return link.snapshot().currentHumidity();
    }

    @Override
    public @Nullable Number targetHumidity() {
        return link.snapshot().targetHumidity();
    }

    @Override
    public Number minHumidity() {
        Number said = link.snapshot().minHumidity();
        return said == null ? super.minHumidity() : said;
    }

    @Override
    public Number maxHumidity() {
        Number said = link.snapshot().maxHumidity();
        return said == null ? super.maxHumidity() : said;
    }

    @Override
    public @Nullable String fanMode() {
        return link.snapshot().fanMode();
    }

    @Override
    public List<String> fanModes() {
        return link.snapshot().fanModes();
    }

    @Override
    public @Nullable String presetMode() {
        return link.snapshot().presetMode();
    }

    @Override
    public List<String> presetModes() {
        return link.snapshot().presetModes();
    }

    @Override
    public @Nullable String swingMode() {
        return link.snapshot().swingMode();
    }

    @Override
    public List<String> swingModes() {
        return link.snapshot().swingModes();
    }

    @Override
    public @Nullable String swingHorizontalMode() {
        return link.snapshot().swingHorizontalMode();
    }

    @Override
    public List<String> swingHorizontalModes() {
        return link.snapshot().swingHorizontalModes();
    }

    @Override
    public @Nullable Boolean isAuxHeat() {
        return link.snapshot().isAuxHeat();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> setHvacMode(HvacMode mode) {
        return link.run(() -> entity.setHvacMode(mode));
    }

    @Override
    public CompletionStage<?> setTemperature(ClimateTargets targets) {
        return link.run(() -> entity.setTemperature(targets));
    }

    @Override
    public CompletionStage<?> setHumidity(int humidity) {
        return link.run(() -> entity.setHumidity(humidity));
    }

    @Override
    public CompletionStage<?> setFanMode(String mode) {
        return link.run(() -> entity.setFanMode(mode));
    }

    @Override
    public CompletionStage<?> setPresetMode(String mode) {
        return link.run(() -> entity.setPresetMode(mode));
    }

    @Override
    public CompletionStage<?> setSwingMode(String mode) {
        return link.run(() -> entity.setSwingMode(mode));
    }

    @Override
    public CompletionStage<?> setSwingHorizontalMode(String mode) {
        return link.run(() -> entity.setSwingHorizontalMode(mode));
    }

    @Override
    public CompletionStage<?> setAuxHeat(boolean on) {
        return link.run(() -> entity.setAuxHeat(on));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
