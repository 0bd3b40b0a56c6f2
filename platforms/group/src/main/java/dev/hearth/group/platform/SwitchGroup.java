package dev.hearth.group.platform;

import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A switch that stands for several. Home Assistant: {@code SwitchGroup}. */
final class SwitchGroup extends SwitchEntity implements MemberGroup {
    static final EntityGroups PLATFORM = EntityGroups.of(
            GroupOptions.Fields.of("Switch Group", "switch"), SwitchGroup::new, GroupOptions.ALL);

    private final Following<Power, Power> switches;

    private SwitchGroup(GroupOptions written, Section section) {
        boolean all = section.get(GroupOptions.ALL);
        switches = new Following<>(this, "switch", written, Power::of, members -> Power.of(members, all));
    }

    @Override
    public Following<?, ?> following() {
        return switches;
    }

    @Override
    public @Nullable Boolean isOn() {
        return switches.result().isOn();
    }

    @Override
    public CompletionStage<?> turnOn() {
        return switches.call("turn_on", DataMap.of());
    }

    @Override
    public CompletionStage<?> turnOff() {
        return switches.call("turn_off", DataMap.of());
    }
}
