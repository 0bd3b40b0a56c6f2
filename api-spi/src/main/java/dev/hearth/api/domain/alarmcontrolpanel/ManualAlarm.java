package dev.hearth.api.domain.alarmcontrolpanel;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.service.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An alarm without a device, which other things arm and trigger: it is arming for a while and then armed, pending for a
 * while and then triggered, and in the end armed as before or disarmed. Remembers over a restart where it was, and how
 * long already. Home Assistant: {@code manual.ManualAlarm}.
 *
 * <p>It is here, and not in one integration, because several are made of it.
 */
public class ManualAlarm extends AlarmControlPanelEntity {
    private static final Set<AlarmState> PASSING = EnumSet.of(AlarmState.PENDING, AlarmState.ARMING);

    private final ManualAlarmOptions options;
    // What it shows is one of the phases on the way from the state before to this one, which began at that time.
    private AlarmState target = AlarmState.DISARMED;
    private AlarmState previous = AlarmState.DISARMED;
    private Instant since = Instant.EPOCH;
    private @Nullable Subscription timer;

    /** Disarmed, unless it remembers something else. */
    public ManualAlarm(ManualAlarmOptions options) {
        this.options = options;
    }

    @Override
    public final boolean shouldPoll() {
        return false;
    }

    /** At once: whether the home is armed must not be forgotten. */
    @Override
    public final Duration keptWithin() {
        return Duration.ZERO;
    }

    @Override
    public final boolean keepsState() {
        return true;
    }

    @Override
    public final Long supportedFeatures() {
        long features = AlarmControlPanelFeatures.TRIGGER;
        for (ArmMode mode : options.modes()) {
            features |= mode.feature();
        }
        return features;
    }

    @Override
    public @Nullable CodeFormat codeFormat() {
        String code = options.code();
        if (code == null) {
            return null;
        }
        return code.chars().allMatch(Character::isDigit) ? CodeFormat.NUMBER : CodeFormat.TEXT;
    }

    @Override
    public final boolean codeArmRequired() {
        return options.codeArmRequired();
    }

    // ---- what it shows ----

    @Override
    public final AlarmState alarmState() {
        Instant now = hub().loop().time().now();
        if (target == AlarmState.TRIGGERED) {
            return now.isBefore(since.plus(options.delayIn(previous))) ? AlarmState.PENDING : AlarmState.TRIGGERED;
        }
        boolean arms = target != AlarmState.DISARMED && now.isBefore(since.plus(options.armingIn(target)));
        return arms ? AlarmState.ARMING : target;
    }

    /** Where it comes from and goes to, while it is on the way. */
    @Override
    public DataMap extraStateAttributes() {
        AlarmState shown = alarmState();
        if (PASSING.contains(shown)) {
            return DataMap.of("previous_state", previous.word(), "next_state", target.word());
        }
        return shown == AlarmState.TRIGGERED
                ? DataMap.of("previous_state", previous.word(), "next_state", null)
                : DataMap.of();
    }

    // ---- what it is told ----

    @Override
    public final CompletionStage<?> alarmDisarm(@Nullable String code) {
        check(code, AlarmState.DISARMED);
        become(AlarmState.DISARMED, AlarmState.DISARMED, Instant.EPOCH);
        return Stages.done();
    }

    @Override
    public final CompletionStage<?> alarmArm(ArmMode mode, @Nullable String code) {
        if (options.codeArmRequired()) {
            check(code, mode.armed());
        }
        setOut(mode.armed());
        return Stages.done();
    }

    /** Needs no code. Does nothing in a state whose trigger time is zero. */
    @Override
    public final CompletionStage<?> alarmTrigger(@Nullable String code) {
        AlarmState from = PASSING.contains(alarmState()) ? previous : target;
        if (!options.triggerIn(from).isZero()) {
            setOut(AlarmState.TRIGGERED);
        }
        return Stages.done();
    }

    /**
     * The code that a change asks for; null or empty for none. That of the options, unless overridden.
     *
     * @param from the state that it goes over to or has gone over to
     * @param to the state that it is told to go over to
     */
    protected @Nullable String codeFor(AlarmState from, AlarmState to) {
        return options.code();
    }

    private void check(@Nullable String given, AlarmState to) {
        String code = codeFor(target, to);
        if (code != null && !code.isEmpty() && !code.equals(given)) {
            throw new ServiceException(ServiceException.INVALID, "the code given for " + entityId() + " is wrong");
        }
    }

    // ---- on the way ----

    private void setOut(AlarmState next) {
        if (next != target) {
            become(next, target, hub().loop().time().now());
        }
    }

    private void become(AlarmState next, AlarmState from, Instant begin) {
        target = next;
        previous = from;
        since = begin;
        awaitNext();
        writeState();
    }

    /** Waits for the end of the phase it is in, if that ends by itself. */
    private void awaitNext() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        Duration delay = options.delayIn(previous);
        Instant end = switch (alarmState()) {
            case ARMING -> since.plus(options.armingIn(target));
            case PENDING -> since.plus(delay);
            case TRIGGERED -> since.plus(delay).plus(options.triggerIn(previous));
            default -> null;
        };
        if (end != null) {
            timer = hub().loop().at(end, this::phaseEnded);
        }
    }

    private void phaseEnded() {
        timer = null;
        if (triggerTimeIsOver()) {
            AlarmState after = options.disarmAfterTrigger() ? AlarmState.DISARMED : previous;
            become(after, after, Instant.EPOCH);
        } else {
            awaitNext();
            writeState();
        }
    }

    private boolean triggerTimeIsOver() {
        Duration whole = options.delayIn(previous).plus(options.triggerIn(previous));
        return target == AlarmState.TRIGGERED && !hub().loop().time().now().isBefore(since.plus(whole));
    }

    // ---- over a restart ----

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(() -> {
            if (timer != null) {
                timer.cancel();
            }
        });
        LastState last = lastState();
        if (last != null) {
            resume(last);
        }
        return Stages.done();
    }

    private void resume(LastState last) {
        DataMap attributes = last.state().attributes();
        AlarmState next = AlarmState.of(attributes.text("next_state"));
        AlarmState state = next == null ? AlarmState.of(last.state().value()) : next;
        AlarmState before = AlarmState.of(attributes.text("previous_state"));
        if (state == null || PASSING.contains(state) || state == AlarmState.DISARMING) {
            return;
        }
        target = state;
        previous = before == null ? AlarmState.DISARMED : before;
        // Armed already it does not begin to arm again, and an alarm that sounded is not pending again.
        since = before == null ? Instant.EPOCH : soundingSince(last);
        if (target == AlarmState.TRIGGERED || alarmState() == AlarmState.ARMING) {
            awaitNext();
        }
    }

    private Instant soundingSince(LastState last) {
        Instant written = last.state().lastUpdated();
        return last.state().value().equals(AlarmState.TRIGGERED.word())
                ? written.minus(options.delayIn(previous))
                : written;
    }
}
