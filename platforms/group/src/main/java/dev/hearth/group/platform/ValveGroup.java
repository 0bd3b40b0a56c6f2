package dev.hearth.group.platform;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.valve.ValveEntity;
import dev.hearth.api.domain.valve.ValveFeatures;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A valve that stands for several. Home Assistant: {@code ValveGroup}. */
final class ValveGroup extends ValveEntity implements MemberGroup {
    static final EntityGroups PLATFORM =
            EntityGroups.of(GroupOptions.Fields.of("Valve Group", "valve"), ValveGroup::new);

    private static final int OPEN = 100;
    private static final int CLOSED = 0;
    private static final long FEATURES =
            ValveFeatures.OPEN | ValveFeatures.CLOSE | ValveFeatures.SET_POSITION | ValveFeatures.STOP;

    private final Following<Shutter, Shutter.Together> valves;

    private ValveGroup(GroupOptions written, Section nothing) {
        valves = new Following<>(
                this, "valve", written, Shutter::of, members -> Shutter.Together.of(members, 0, 0));
    }

    @Override
    public Following<?, ?> following() {
        return valves;
    }

    // ---- what it shows ----

    @Override
    public boolean reportsPosition() {
        return valves.result().position() != null;
    }

    @Override
    public @Nullable Integer currentValvePosition() {
        return valves.result().position();
    }

    @Override
    public @Nullable Boolean isClosed() {
        return valves.result().closed();
    }

    @Override
    public boolean isOpening() {
        return valves.result().opening();
    }

    @Override
    public boolean isClosing() {
        return valves.result().closing();
    }

    @Override
    public Long supportedFeatures() {
        return valves.result().features() & FEATURES;
    }

    // ---- what it passes on ----

    private CompletionStage<?> call(String service, DataMap data, long with, long without) {
        return valves.call(service, data, valve -> valve.can(with) && !valve.can(without), Shutter::entityId);
    }

    @Override
    public CompletionStage<?> openValve() {
        return call("open_valve", DataMap.of(), ValveFeatures.OPEN, 0);
    }

    @Override
    public CompletionStage<?> closeValve() {
        return call("close_valve", DataMap.of(), ValveFeatures.CLOSE, 0);
    }

    // Opening and closing come here too, and are for those as well that know nothing in between.
    @Override
    public CompletionStage<?> setValvePosition(int position) {
        DataMap data = DataMap.of("position", position);
        return switch (position) {
            case OPEN -> Stages.all(List.of(
                    openValve(), call("set_valve_position", data, ValveFeatures.SET_POSITION, ValveFeatures.OPEN)));
            case CLOSED -> Stages.all(List.of(
                    closeValve(),
                    call("set_valve_position", data, ValveFeatures.SET_POSITION, ValveFeatures.CLOSE)));
            default -> call("set_valve_position", data, ValveFeatures.SET_POSITION, 0);
        };
    }

    @Override
    public CompletionStage<?> stopValve() {
        return call("stop_valve", DataMap.of(), ValveFeatures.STOP, 0);
    }
}
