package dev.hearth.compat.entity;

import dev.hearth.api.domain.waterheater.WaterHeaterEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The water heater that the hub sees in place of a {@link SyncWaterHeater}. */
final class WaterHeaterAdapter extends WaterHeaterEntity implements Linked {
    private final SyncWaterHeater entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable String currentOperation, List<String> operationList, @Nullable String temperatureUnit,
            @Nullable Double precision, @Nullable Number currentTemperature, @Nullable Number targetTemperature,
            @Nullable Number targetTemperatureLow, @Nullable Number targetTemperatureHigh,
            @Nullable Number targetTemperatureStep, @Nullable Number minTemp, @Nullable Number maxTemp,
            @Nullable Boolean isAwayModeOn, Long supportedFeatures) {
        static Snapshot of(SyncWaterHeater entity) {
            return new Snapshot(
                    entity.currentOperation(), entity.operationList(), entity.temperatureUnit(),
                    entity.precision(), entity.currentTemperature(), entity.targetTemperature(),
                    entity.targetTemperatureLow(), entity.targetTemperatureHigh(),
                    entity.targetTemperatureStep(), entity.minTemp(), entity.maxTemp(), entity.isAwayModeOn(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    WaterHeaterAdapter(SyncWaterHeater entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable String currentOperation() {
        return link.snapshot().currentOperation();
    }

    @Override
    public List<String> operationList() {
        return link.snapshot().operationList();
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
    public @Nullable Boolean isAwayModeOn() {
        return link.snapshot().isAwayModeOn();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> setTemperature(double temperature, @Nullable String operationMode) {
        return link.run(() -> entity.setTemperature(temperature, operationMode));
    }

    @Override
    public CompletionStage<?> setOperationMode(String mode) {
        return link.run(() -> entity.setOperationMode(mode));
    }

    @Override
    public CompletionStage<?> setAwayMode(boolean away) {
        return link.run(() -> entity.setAwayMode(away));
    }

    @Override
    public CompletionStage<?> turnOn() {
        return link.run(entity::turnOn);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return link.run(entity::turnOff);
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
