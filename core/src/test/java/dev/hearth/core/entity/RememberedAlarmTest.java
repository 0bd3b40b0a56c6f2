package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarm;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarmOptions;
import dev.hearth.api.entity.EntityHost;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An alarm that was on its way when the hub stopped, a while ago. */
class RememberedAlarmTest {
    private static final String ID = "alarm_control_panel.a";

    private final TestHub hub = TestHub.create();
    private final List<Subscription> subscriptions = new ArrayList<>();

    @AfterEach
    void close() {
        subscriptions.forEach(Subscription::cancel);
        hub.close();
    }

    /** The hub's side of an entity that remembers one state. */
    private record RememberingHost(TestHub test, LastState lastState, List<Subscription> subscriptions)
            implements EntityHost {
        @Override
        public Hub hub() {
            return test.hub();
        }

        @Override
        public String entityId() {
            return ID;
        }

        @Override
        public void write() {}

        @Override
        public CompletionStage<Void> refresh(boolean update) {
            return Stages.done();
        }

        @Override
        public void onRemove(Subscription subscription) {
            subscriptions.add(subscription);
        }

        @Override
        public void context(Context context) {}

        @Override
        public @Nullable Context context() {
            return null;
        }

        @Override
        public DataMap registryOptions(String domain) {
            return DataMap.of();
        }

        @Override
        public CompletionStage<Void> remove() {
            return Stages.done();
        }
    }

    /** Arming 30 s, delay 20 s, trigger 60 s; written down as said, that many seconds ago. */
    private ManualAlarm remembered(String value, String previous, String next, int secondsAgo) {
        DataMap.Builder attributes = DataMap.builder(2);
        hub.states().set(
                ID,
                value,
                attributes.putIfPresent("previous_state", previous).putIfPresent("next_state", next).build());
        State state = hub.state(ID);
        hub.advance(Duration.ofSeconds(secondsAgo));
        ManualAlarm alarm = new ManualAlarm(ManualAlarmOptions.of(
                "1234", Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(60)));
        alarm.attach(new RememberingHost(
                hub, new LastState(state, DataMap.of(), state.lastUpdated()), subscriptions));
        hub.get(alarm.addedToHub());
        return alarm;
    }

    private AlarmState after(ManualAlarm alarm, int seconds) {
        hub.advance(Duration.ofSeconds(seconds));
        return alarm.alarmState();
    }

    @Test
    void itIsAsItWas() {
        assertEquals(AlarmState.ARMED_NIGHT, remembered("armed_night", null, null, 1).alarmState());
        assertEquals(AlarmState.DISARMED, remembered("unavailable", null, null, 1).alarmState());
    }

    @Test
    void armingGoesOnWhereItWas() {
        ManualAlarm alarm = remembered("arming", "disarmed", "armed_away", 10);

        List<AlarmState> states = List.of(alarm.alarmState(), after(alarm, 19), after(alarm, 1));

        assertEquals(List.of(AlarmState.ARMING, AlarmState.ARMING, AlarmState.ARMED_AWAY), states);
    }

    @Test
    void aPendingAlarmSoundsInTheEnd() {
        ManualAlarm alarm = remembered("pending", "armed_away", "triggered", 10);

        List<AlarmState> states =
                List.of(alarm.alarmState(), after(alarm, 10), after(alarm, 59), after(alarm, 1));

        assertEquals(
                List.of(AlarmState.PENDING, AlarmState.TRIGGERED, AlarmState.TRIGGERED, AlarmState.ARMED_AWAY), states);
    }

    @Test
    void aSoundingAlarmSoundsAsLongAsItWouldHave() {
        ManualAlarm alarm = remembered("triggered", "armed_home", null, 50);

        List<AlarmState> states = List.of(alarm.alarmState(), after(alarm, 9), after(alarm, 1));

        assertEquals(List.of(AlarmState.TRIGGERED, AlarmState.TRIGGERED, AlarmState.ARMED_HOME), states);
    }

    @Test
    void whatWouldHaveEndedMeanwhileHasEnded() {
        ManualAlarm armed = remembered("arming", "disarmed", "armed_away", 3600);
        ManualAlarm silent = remembered("triggered", "armed_home", null, 3600);
        hub.runUntilIdle();

        assertEquals(AlarmState.ARMED_AWAY, armed.alarmState());
        assertEquals(AlarmState.ARMED_HOME, after(silent, 1));
    }
}
