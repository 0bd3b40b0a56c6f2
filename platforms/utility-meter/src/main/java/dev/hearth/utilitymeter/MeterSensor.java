package dev.hearth.utilitymeter;

import dev.hearth.api.Context;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.StateText;
import dev.hearth.api.unit.Quantity;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.Sources;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a source has risen by since the cycle began. A sensor of a tariff counts while the select of its meter says
 * so. Home Assistant: {@code UtilityMeterSensor}.
 *
 * <p>As there, a cycle that ended while the hub was down is not made up for: the sensor counts on, and begins anew at the
 * next end.
 */
final class MeterSensor extends SensorEntity {
    private static final String SINGLE_TARIFF = "single_tariff";

    private final Meter meter;
    private final @Nullable String tariff;

    // Null until the source has told something.
    private @Nullable BigDecimal amount;
    private BigDecimal lastPeriod = BigDecimal.ZERO;
    private @Nullable BigDecimal lastValid;
    private @Nullable Instant begun;
    private @Nullable String unit;
    private @Nullable String sourceClass;
    private boolean available = true;
    private boolean collecting;
    private Subscription following = () -> {};
    private Subscription cycleEnd = () -> {};

    MeterSensor(Meter meter, @Nullable String tariff) {
        this.meter = meter;
        this.tariff = tariff;
    }

    private MeterConfig config() {
        return meter.config();
    }

    // ---- its life ----

    @Override
    public CompletionStage<?> addedToHub() {
        begun = hub().loop().time().now();
        Kept kept = Kept.of(lastState());
        if (kept != null) {
            amount = kept.amount();
            unit = kept.unit();
            sourceClass = kept.sourceClass();
            lastPeriod = kept.lastPeriod();
            begun = kept.begun();
            lastValid = kept.lastValid();
            collecting = kept.collecting();
        }
        planCycleEnd();
        onRemove(hub().bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> planCycleEnd()));
        onRemove(() -> {
            cycleEnd.cancel();
            following.cancel();
        });
        String select = meter.tariffEntity();
        if (select == null) {
            onRemove(Sources.whenStarted(hub(), this::follow));
        } else {
            onRemove(Sources.followWhenStarted(
                    hub(),
                    List.of(select),
                    () -> tariffIs(hub().states().get(select)),
                    (change, event) -> tariffIs(change.newState())));
        }
        return Stages.done();
    }

    private void follow() {
        collecting = true;
        following.cancel();
        following = hub().states().track(List.of(config().source()), (change, event) -> read(change));
    }

    private void tariffIs(@Nullable State select) {
        if (select == null) {
            return;
        }
        if (select.value().equals(tariff)) {
            follow();
        } else {
            collecting = false;
            following.cancel();
        }
        // Of what the source did while nobody could read it, nobody can say on which tariff it was.
        lastValid = null;
        writeState();
    }

    private void planCycleEnd() {
        cycleEnd.cancel();
        Cron cron = config().cron();
        Instant next = cron == null
                ? null
                : cron.next(hub().loop().time().now(), hub().config().timeZone());
        cycleEnd = next == null ? () -> {} : hub().loop().at(next, () -> {
            planCycleEnd();
            reset();
        });
    }

    // ---- counting ----

    private void read(StateChanged change) {
        State present = hub().states().get(config().source());
        if (!Reading.of(present).isAvailable()) {
            available = config().alwaysAvailable();
            writeState();
            return;
        }
        available = true;
        State now = change.newState();
        if (now == null) {
            return;
        }
        Reading reading = Reading.of(now);
        if (!reading.isNumber()) {
            hub().logger().warn("{} cannot count '{}', which {} shows", entityId(), now.value(), config().source());
            return;
        }
        if (amount == null) {
            meter.sensors().forEach(sensor -> sensor.begin(now.attributes()));
        }
        BigDecimal risen = risen(change.oldState(), reading.decimal());
        if (amount != null && risen != null && (config().netConsumption() || risen.signum() >= 0)) {
            amount = amount.add(risen);
        }
        unit = now.attributes().text("unit_of_measurement");
        lastValid = reading.decimal();
        writeState();
    }

    private void begin(DataMap attributes) {
        sourceClass = attributes.text("device_class");
        unit = attributes.text("unit_of_measurement");
        amount = BigDecimal.ZERO;
        if (isAdded()) {
            writeState();
        }
    }

    private @Nullable BigDecimal risen(@Nullable State before, BigDecimal now) {
        if (config().deltaValues()) {
            return now;
        }
        if (!config().periodicallyResetting() && lastValid != null) {
            return now.subtract(lastValid);
        }
        Reading reading = Reading.of(before);
        return reading.isNumber() ? now.subtract(reading.decimal()) : null;
    }

    /** Keeps the amount as that of the last period, and begins anew. */
    void reset() {
        begun = hub().loop().time().now();
        // Home Assistant forgets the digits of a nothing.
        lastPeriod = amount == null || amount.signum() == 0 ? BigDecimal.ZERO : amount;
        amount = BigDecimal.ZERO;
        writeState();
    }

    /** Takes an amount for the present one. */
    void calibrate(BigDecimal value, Context context) {
        amount = value;
        writeState(context);
    }

    // ---- what it shows ----

    @Override
    public @Nullable Object nativeValue() {
        return amount;
    }

    @Override
    public @Nullable String nativeUnit() {
        return unit;
    }

    @Override
    public StateClass stateClass() {
        return config().netConsumption() ? StateClass.TOTAL : StateClass.TOTAL_INCREASING;
    }

    @Override
    public @Nullable String deviceClass() {
        if (sourceClass != null) {
            return sourceClass;
        }
        return unit != null && Quantity.ENERGY.has(unit) ? SensorDeviceClass.ENERGY : null;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public DataMap extraStateAttributes() {
        Cycle cycle = config().cycle();
        Cron cron = config().cron();
        DataMap.Builder out = DataMap.builder(8)
                .put("source", config().source())
                .put("status", status())
                .put("last_period", lastPeriod.toString())
                .put("last_valid_state", lastValid == null ? "None" : lastValid.toString());
        if (cycle != null) {
            out.put("meter_period", cycle.word());
        }
        if (cron != null) {
            out.put("cron pattern", cron.toString());
        }
        if (tariff != null) {
            out.put("tariff", tariff);
        }
        if (begun != null) {
            out.put("last_reset", StateText.of(begun));
        }
        return out.build();
    }

    private String status() {
        return collecting ? Kept.COLLECTING : "paused";
    }

    @Override
    public DataMap extraDataToKeep() {
        return new Kept(amount, unit, sourceClass, lastPeriod, begun, lastValid, collecting).data(status());
    }

    /** Consumption cannot be measured anew: a kill costs a minute of it at most. */
    @Override
    public Duration keptWithin() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return tariff == null ? meter.name() : meter.name() + " " + tariff;
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return tariff == null ? null : "sensor." + meter.slug() + " " + tariff;
    }

    @Override
    public @Nullable String uniqueId() {
        String id = config().uniqueId();
        return id == null ? null : id + "_" + (tariff == null ? SINGLE_TARIFF : tariff);
    }

    @Override
    public String icon() {
        return "mdi:counter";
    }
}
