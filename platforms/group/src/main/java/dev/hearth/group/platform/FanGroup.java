package dev.hearth.group.platform;

import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.fan.FanDirection;
import dev.hearth.api.domain.fan.FanEntity;
import dev.hearth.api.domain.fan.FanFeatures;
import dev.hearth.api.domain.fan.FanTurnOn;
import dev.hearth.api.state.State;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A fan that stands for several. Home Assistant: {@code FanGroup}. */
final class FanGroup extends FanEntity implements MemberGroup {
    static final EntityGroups PLATFORM = EntityGroups.of(GroupOptions.Fields.of("Fan Group", "fan"), FanGroup::new);

    private static final int FASTEST = 100;
    private static final long FEATURES = FanFeatures.SET_SPEED | FanFeatures.OSCILLATE | FanFeatures.DIRECTION;

    /** What it knows of a member; null is what that does not tell. */
    private record Fan(
            String entityId,
            Power power,
            @Nullable Integer percentage,
            @Nullable Double step,
            @Nullable Boolean oscillating,
            @Nullable FanDirection direction,
            long features)
            implements Power.Powered {
        static Fan of(State state) {
            long features = Readings.features(state);
            boolean speeds = (features & FanFeatures.SET_SPEED) != 0;
            return new Fan(
                    state.entityId(),
                    Power.of(state),
                    speeds ? Readings.whole(state, "percentage") : null,
                    speeds && state.attributes().get("percentage_step") instanceof Number step
                            ? (Double) step.doubleValue()
                            : null,
                    (features & FanFeatures.OSCILLATE) != 0 ? oscillating(state) : null,
                    (features & FanFeatures.DIRECTION) != 0 ? direction(state) : null,
                    features);
        }

        private static @Nullable Boolean oscillating(State state) {
            return state.attributes().get("oscillating") instanceof Boolean oscillating ? oscillating : null;
        }

        private static @Nullable FanDirection direction(State state) {
            return switch (state.attributes().text("direction")) {
                case "forward" -> FanDirection.FORWARD;
                case "reverse" -> FanDirection.REVERSE;
                case null, default -> null;
            };
        }

        boolean can(long feature) {
            return (features & feature) != 0;
        }
    }

    /** What they come to. */
    private record Fans(
            Power power,
            @Nullable Integer percentage,
            int speedCount,
            @Nullable Boolean oscillating,
            @Nullable FanDirection direction,
            long features) {
        static Fans of(List<Fan> fans) {
            long features = 0;
            for (Fan fan : fans) {
                features |= fan.features();
            }
            return new Fans(
                    Power.together(fans, false),
                    Readings.mean(fans, Fan::percentage),
                    speedCount(fans),
                    Readings.mostFrequent(fans, Fan::oscillating),
                    Readings.mostFrequent(fans, Fan::direction),
                    features & FEATURES);
        }

        // As many as they all have, else as many as there can be.
        private static int speedCount(List<Fan> fans) {
            Double step = null;
            for (Fan fan : fans) {
                if (fan.step() != null) {
                    if (step != null && !Objects.equals(step, fan.step())) {
                        return FASTEST;
                    }
                    step = fan.step();
                }
            }
            int count = step == null || step <= 0 ? FASTEST : (int) Math.rint(FASTEST / step);
            return count == 0 ? FASTEST : count;
        }
    }

    private final Following<Fan, Fans> fans;

    private FanGroup(GroupOptions written, Section nothing) {
        fans = new Following<>(this, "fan", written, Fan::of, Fans::of);
    }

    @Override
    public Following<?, ?> following() {
        return fans;
    }

    // ---- what it shows ----

    @Override
    public @Nullable Boolean isOn() {
        return fans.result().power().isOn();
    }

    @Override
    public @Nullable Integer percentage() {
        return fans.result().percentage();
    }

    @Override
    public int speedCount() {
        return fans.result().speedCount();
    }

    @Override
    public @Nullable Boolean oscillating() {
        return fans.result().oscillating();
    }

    @Override
    public @Nullable FanDirection direction() {
        return fans.result().direction();
    }

    @Override
    public Long supportedFeatures() {
        return fans.result().features();
    }

    // ---- what it passes on ----

    private CompletionStage<?> call(String service, DataMap data, long feature) {
        return fans.call(service, data, fan -> fan.can(feature), Fan::entityId);
    }

    @Override
    public CompletionStage<?> turnOn(FanTurnOn wish) {
        Integer percentage = wish.percentage();
        return percentage == null ? fans.call("turn_on", DataMap.of()) : setPercentage(percentage);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return fans.call("turn_off", DataMap.of());
    }

    @Override
    public CompletionStage<?> setPercentage(int percentage) {
        return percentage == 0
                ? turnOff()
                : call("set_percentage", DataMap.of("percentage", percentage), FanFeatures.SET_SPEED);
    }

    @Override
    public CompletionStage<?> setDirection(FanDirection direction) {
        return call(
                "set_direction",
                DataMap.of("direction", direction.name().toLowerCase(Locale.ROOT)),
                FanFeatures.DIRECTION);
    }

    @Override
    public CompletionStage<?> oscillate(boolean oscillating) {
        return call("oscillate", DataMap.of("oscillating", oscillating), FanFeatures.OSCILLATE);
    }
}
