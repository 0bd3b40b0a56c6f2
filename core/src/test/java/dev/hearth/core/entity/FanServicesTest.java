package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.fan.FanDomain;
import dev.hearth.api.domain.fan.FanEntity;
import dev.hearth.api.domain.fan.FanFeatures;
import dev.hearth.api.domain.fan.FanTurnOn;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class FanServicesTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static final class ThreeSpeeds extends FanEntity {
        @Nullable Integer percentage = 0;
        @Nullable FanTurnOn wish;

        @Override
        public String name() {
            return "F";
        }

        @Override
        public Long supportedFeatures() {
            return FanFeatures.SET_SPEED | FanFeatures.PRESET_MODE;
        }

        @Override
        public @Nullable Integer percentage() {
            return percentage;
        }

        @Override
        public int speedCount() {
            return 3;
        }

        @Override
        public List<String> presetModes() {
            return List.of("auto", "sleep");
        }

        @Override
        public CompletionStage<?> turnOn(FanTurnOn newWish) {
            wish = newWish;
            percentage = newWish.percentage() == null ? 33 : newWish.percentage();
            return Stages.done();
        }

        @Override
        public CompletionStage<?> turnOff() {
            percentage = 0;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> setPercentage(int newPercentage) {
            percentage = newPercentage;
            return Stages.done();
        }
    }

    private ThreeSpeeds added() {
        ThreeSpeeds fan = new ThreeSpeeds();
        rig.hub.get(rig.open(FanDomain.DOMAIN, new PlainPlatform("fan"), null).add(fan));
        return fan;
    }

    private Object call(String service, DataMap data) {
        rig.hub.call("fan", service, DataMap.of("entity_id", "fan.f").with(data));
        return rig.hub.state("fan.f").attributes().get("percentage");
    }

    @Test
    void fasterAndSlowerGoFromSpeedToSpeed() {
        added();

        List<Object> faster = List.of(
                call("increase_speed", DataMap.of()),
                call("increase_speed", DataMap.of()),
                call("increase_speed", DataMap.of()),
                call("increase_speed", DataMap.of()));
        List<Object> slower = List.of(
                call("decrease_speed", DataMap.of()),
                call("decrease_speed", DataMap.of()),
                call("decrease_speed", DataMap.of()),
                call("decrease_speed", DataMap.of()));

        assertEquals(List.of(33L, 66L, 100L, 100L), faster);
        assertEquals(List.of(66L, 33L, 0L, 0L), slower);
        assertEquals("off", rig.state("fan.f"));
    }

    @Test
    void aStepInPerCentIsTakenAsItIs() {
        added();

        Object up = call("increase_speed", DataMap.of("percentage_step", 40));
        Object down = call("decrease_speed", DataMap.of("percentage_step", 15));
        Object most = call("increase_speed", DataMap.of("percentage_step", 100));

        assertEquals(List.of(40L, 25L, 100L), List.of(up, down, most));
    }

    @Test
    void aFanWhoseSpeedIsNotKnownStartsFromNothing() {
        ThreeSpeeds fan = added();
        fan.percentage = null;

        Object first = call("increase_speed", DataMap.of());

        assertEquals(33L, first);
    }

    @Test
    void turningOnHandsOnWhatWasAskedFor() {
        ThreeSpeeds fan = added();

        call("turn_on", DataMap.of("percentage", 66, "preset_mode", "sleep"));
        FanTurnOn asked = fan.wish;
        call("toggle", DataMap.of());
        call("toggle", DataMap.of());

        assertEquals(new FanTurnOn(66, "sleep"), asked);
        assertEquals(FanTurnOn.PLAIN, fan.wish);
        assertEquals("on", rig.state("fan.f"));
    }

    @Test
    void aPresetModeItDoesNotOfferIsRefused() {
        added();

        HubException set = assertThrows(
                HubException.class, () -> call("set_preset_mode", DataMap.of("preset_mode", "storm")));
        HubException on =
                assertThrows(HubException.class, () -> call("turn_on", DataMap.of("preset_mode", "storm")));

        assertEquals(ServiceException.INVALID, set.code());
        assertEquals("'storm' is no preset mode of fan.f; it offers auto, sleep", set.getMessage());
        assertEquals(set.getMessage(), on.getMessage());
        assertEquals("off", rig.state("fan.f"));
    }

    @Test
    void whatItsFeaturesDoNotPromiseIsRefused() {
        added();

        HubException refused =
                assertThrows(HubException.class, () -> call("oscillate", DataMap.of("oscillating", true)));

        assertEquals("Entity fan.f does not support action fan.oscillate", refused.getMessage());
    }
}
