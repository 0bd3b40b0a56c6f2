package dev.hearth.moldindicator;

import dev.hearth.api.Stages;
import dev.hearth.api.config.TemperatureUnit;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.state.State;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.unit.Rounding;
import dev.hearth.api.unit.Temperatures;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.Sources;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Shows the relative humidity at the coldest place of a room, which is where mold begins to grow, from the dew point of its
 * air and the estimated temperature of that place. Unavailable unless all three sources show a number in a unit that fits. Loop
 * only. Home Assistant 2024.1: {@code MoldIndicator}.
 *
 * <p>Dew point and humidity follow from each other by the formula of Magnus with the constants of Sonntag (1990) above
 * water.
 */
final class MoldIndicator extends SensorEntity implements ComputedEntity {
    private static final String PERCENT = "%";
    private static final String CELSIUS = TemperatureUnit.CELSIUS.symbol();
    private static final String FAHRENHEIT = TemperatureUnit.FAHRENHEIT.symbol();
    private static final double K2 = 17.62;
    private static final double K3 = 243.12;
    private static final double HUNDRED = 100;
    // Of air without any water there is none; Home Assistant takes a very low one.
    private static final double DEW_POINT_OF_DRY_AIR = -50;

    private final MoldConfig config;
    private double indoorTemperature = Double.NaN;
    private double outdoorTemperature = Double.NaN;
    private double indoorHumidity = Double.NaN;
    private @Nullable Long humidity;
    private DataMap attributes = DataMap.of();

    MoldIndicator(MoldConfig config) {
        this.config = config;
    }

    @Override
    public MoldConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(Sources.followWhenStarted(
                hub(),
                config.sources(),
                () -> {
                    config.sources().forEach(source -> take(source, hub().states().get(source)));
                    show();
                },
                (change, event) -> {
                    take(change.entityId(), change.newState());
                    show();
                }));
        return Stages.done();
    }

    private void take(String source, @Nullable State state) {
        if (source.equals(config.indoorTemperature())) {
            indoorTemperature = temperature(source, state);
        }
        if (source.equals(config.outdoorTemperature())) {
            outdoorTemperature = temperature(source, state);
        }
        if (source.equals(config.indoorHumidity())) {
            indoorHumidity = humidity(source, state);
        }
    }

    private double temperature(String source, @Nullable State state) {
        double number = number(source, state);
        if (state == null || Double.isNaN(number)) {
            return Double.NaN;
        }
        String unit = state.attributes().text("unit_of_measurement");
        if (CELSIUS.equals(unit)) {
            return number;
        } else if (FAHRENHEIT.equals(unit)) {
            return Quantity.TEMPERATURE.convert(number, unit, CELSIUS);
        }
        hub().logger().error(
                "{} cannot use {}: its unit is {}; expected {} or {}", entityId(), source, unit, CELSIUS, FAHRENHEIT);
        return Double.NaN;
    }

    private double humidity(String source, @Nullable State state) {
        double number = number(source, state);
        if (state == null || Double.isNaN(number)) {
            return Double.NaN;
        }
        String unit = state.attributes().text("unit_of_measurement");
        if (!PERCENT.equals(unit)) {
            hub().logger().error("{} cannot use {}: its unit is {}; expected %", entityId(), source, unit);
            return Double.NaN;
        } else if (number < 0 || number > HUNDRED) {
            hub().logger().error(
                    "{} cannot use {}: it shows {}; expected 0 to 100", entityId(), source, state.value());
            return Double.NaN;
        }
        return number;
    }

    private double number(String source, @Nullable State state) {
        Reading reading = Reading.of(state);
        if (reading.kind() == Reading.Kind.TEXT) {
            hub().logger().error(
                    "{} cannot use {}: it shows '{}'; expected a number", entityId(), source, reading.text());
        }
        return reading.number();
    }

    private void show() {
        workOut();
        writeState();
    }

    private void workOut() {
        Double factor = config.factor();
        if (factor == null || factor == 0 || Double.isNaN(indoorTemperature + outdoorTemperature + indoorHumidity)) {
            humidity = null;
            return;
        }
        double dewPoint = dewPoint(indoorTemperature, indoorHumidity);
        double coldest = outdoorTemperature + (indoorTemperature - outdoorTemperature) / factor;
        double there = humidityAt(coldest, dewPoint);
        humidity = Double.isNaN(there) ? null : Long.valueOf((long) Math.clamp(there, 0, HUNDRED));
        attributes = DataMap.of("dewpoint", shown(dewPoint), "estimated_critical_temp", shown(coldest));
    }

    private static double dewPoint(double temperature, double humidity) {
        if (humidity == 0) {
            return DEW_POINT_OF_DRY_AIR;
        }
        double alpha = K2 * temperature / (K3 + temperature);
        double beta = K2 * K3 / (K3 + temperature);
        double logarithm = Math.log(humidity / HUNDRED);
        return K3 * (alpha + logarithm) / (beta - logarithm);
    }

    private static double humidityAt(double temperature, double dewPoint) {
        double alpha = K2 * temperature / (K3 + temperature);
        double beta = K2 * K3 / (K3 + temperature);
        return Math.exp((dewPoint * beta - K3 * alpha) / (dewPoint + K3)) * HUNDRED;
    }

    private double shown(double celsius) {
        String unit = Temperatures.unit(hub().config().units());
        return Rounding.round(Quantity.TEMPERATURE.convert(celsius, CELSIUS, unit), 2);
    }

    @Override
    public boolean available() {
        return humidity != null;
    }

    @Override
    public @Nullable Long nativeValue() {
        return humidity;
    }

    @Override
    public String nativeUnit() {
        return PERCENT;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
