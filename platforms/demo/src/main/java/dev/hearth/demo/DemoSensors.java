package dev.hearth.demo;

import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import java.util.List;

/** The sensors there are. */
final class DemoSensors {
    private static final int TENTHS = 200;

    private DemoSensors() {}

    static List<SensorEntity> all() {
        return List.of(
                DemoSensor.measuring(
                        "sensor_1", "Outside Temperature", 15.6, SensorDeviceClass.TEMPERATURE, "°C")
                        .withBattery(12),
                DemoSensor.measuring("sensor_2", "Outside Humidity", 54, SensorDeviceClass.HUMIDITY, "%"),
                DemoSensor.measuring("sensor_3", "Carbon monoxide", 54, SensorDeviceClass.CARBON_MONOXIDE, "ppm"),
                DemoSensor.measuring("sensor_4", "Carbon dioxide", 54, SensorDeviceClass.CARBON_DIOXIDE, "ppm")
                        .withBattery(14),
                DemoSensor.measuring("sensor_5", "Power consumption", 100, SensorDeviceClass.POWER, "W"),
                new DemoMeter("sensor_6", "Total energy 1", "total_energy_kwh", 0.5, SensorDeviceClass.ENERGY, "kWh"),
                new DemoMeter(
                        "sensor_7", "Total energy 2", "total_energy_mwh", 0.00025, SensorDeviceClass.ENERGY, "MWh"),
                new DemoMeter("sensor_8", "Total gas 1", "total_gas_m3", 0.025, SensorDeviceClass.GAS, "m³"),
                new DemoMeter("sensor_9", "Total gas 2", "total_gas_ft3", 1, SensorDeviceClass.GAS, "ft³"),
                DemoSensor.saying("sensor_10", "Thermostat", "eco", List.of("away", "comfort", "eco", "sleep")));
    }

    static SensorEntity numbered(int number) {
        return DemoSensor.measuring(
                "numbered_sensor_" + number,
                "Demo " + number,
                number % TENTHS / 10.0,
                SensorDeviceClass.TEMPERATURE,
                "°C");
    }
}
