package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.humidifier.HumidifierAction;
import dev.hearth.api.domain.humidifier.HumidifierDomain;
import dev.hearth.api.domain.humidifier.HumidifierEntity;
import dev.hearth.api.domain.waterheater.WaterHeaterDomain;
import dev.hearth.api.domain.waterheater.WaterHeaterEntity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class HumidityAndWaterServicesTest {
    private EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static final class Dryer extends HumidifierEntity {
        boolean on = true;
        int target = 50;

        @Override
        public String name() {
            return "H";
        }

        @Override
        public Long supportedFeatures() {
            return 1L;
        }

        @Override
        public Boolean isOn() {
            return on;
        }

        @Override
        public HumidifierAction action() {
            return HumidifierAction.DRYING;
        }

        @Override
        public Number targetHumidity() {
            return target;
        }

        @Override
        public Number minHumidity() {
            return 35;
        }

        @Override
        public List<String> availableModes() {
            return List.of("home", "eco");
        }

        @Override
        public CompletionStage<?> turnOn() {
            on = true;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> turnOff() {
            on = false;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> setHumidity(int humidity) {
            target = humidity;
            return Stages.done();
        }
    }

    private static final class Boiler extends WaterHeaterEntity {
        @Nullable Double told;
        @Nullable String mode = "eco";

        @Override
        public String name() {
            return "B";
        }

        @Override
        public @Nullable String currentOperation() {
            return mode;
        }

        @Override
        public List<String> operationList() {
            return List.of("eco", "gas");
        }

        @Override
        public @Nullable Number targetTemperature() {
            return told;
        }

        @Override
        public CompletionStage<?> setTemperature(double temperature, @Nullable String operationMode) {
            told = temperature;
            mode = operationMode == null ? mode : operationMode;
            return Stages.done();
        }
    }

    private void add(HumidifierEntity humidifier) {
        rig.hub.get(rig.open(HumidifierDomain.DOMAIN, new PlainPlatform("humidifier"), null).add(humidifier));
    }

    private Boiler boiler() {
        Boiler boiler = new Boiler();
        rig.hub.get(rig.open(WaterHeaterDomain.DOMAIN, new PlainPlatform("water_heater"), null).add(boiler));
        return boiler;
    }

    private String refusal(String domain, String service, DataMap data) {
        HubException refused = assertThrows(HubException.class, () -> rig.hub.call(domain, service, data));
        assertEquals(ServiceException.INVALID, refused.code());
        return refused.getMessage();
    }

    @Test
    void whatIsOffDoesNothing() {
        add(new Dryer());

        Object on = rig.hub.state("humidifier.h").attributes().get("action");
        rig.hub.call("humidifier", "toggle", DataMap.of("entity_id", "humidifier.h"));

        assertEquals("drying", on);
        assertEquals("off", rig.state("humidifier.h"));
        assertEquals("off", rig.hub.state("humidifier.h").attributes().get("action"));
    }

    @Test
    void aHumidityItCannotKeepIsRefused() {
        add(new Dryer());

        String message = refusal(
                "humidifier", "set_humidity", DataMap.of("entity_id", "humidifier.h", "humidity", 34));
        rig.hub.call("humidifier", "set_humidity", DataMap.of("entity_id", "humidifier.h", "humidity", 35));

        assertEquals("the humidity 34 is not one that humidifier.h can keep; it takes 35 to 100", message);
        assertEquals(35L, rig.hub.state("humidifier.h").attributes().get("humidity"));
    }

    @Test
    void aModeItDoesNotOfferIsRefused() {
        add(new Dryer());

        String message = refusal("humidifier", "set_mode", DataMap.of("entity_id", "humidifier.h", "mode", "sleep"));

        assertEquals("'sleep' is no mode of humidifier.h; it offers home, eco", message);
    }

    @Test
    void waterIsHeatedInTheUnitOfTheHeaterAndShownInThatOfTheHome() {
        rig.close();
        rig = EntityRig.american();
        Boiler boiler = boiler();

        rig.hub.call(
                "water_heater",
                "set_temperature",
                DataMap.of("entity_id", "water_heater.b", "temperature", 122, "operation_mode", "gas"));

        DataMap attributes = rig.hub.state("water_heater.b").attributes();
        assertEquals(50.0, boiler.told);
        assertEquals(122L, attributes.get("temperature"));
        assertEquals(110L, attributes.get("min_temp"));
        assertEquals(140L, attributes.get("max_temp"));
        assertEquals("gas", rig.state("water_heater.b"));
    }

    @Test
    void anOperationModeItDoesNotOfferIsRefusedTooWhenItComesWithATemperature() {
        Boiler boiler = boiler();

        String alone = refusal(
                "water_heater",
                "set_operation_mode",
                DataMap.of("entity_id", "water_heater.b", "operation_mode", "wood"));
        String with = refusal(
                "water_heater",
                "set_temperature",
                DataMap.of("entity_id", "water_heater.b", "temperature", 50, "operation_mode", "wood"));

        assertEquals("'wood' is no operation mode of water_heater.b; it offers eco, gas", alone);
        assertEquals(alone, with);
        assertNull(boiler.told);
    }
}
