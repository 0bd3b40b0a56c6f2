package dev.hearth.group.platform;

import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.button.ButtonEntity;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.concurrent.CompletionStage;

/** A button that presses several. Home Assistant 2025: {@code ButtonGroup}. */
final class ButtonGroup extends ButtonEntity implements MemberGroup {
    static final EntityGroups PLATFORM =
            EntityGroups.of(GroupOptions.Fields.of("Button group", "button"), ButtonGroup::new);

    // All it wants to know is whether they are there.
    private final Following<Boolean, Boolean> buttons;

    private ButtonGroup(GroupOptions written, Section nothing) {
        buttons = new Following<>(this, "button", written, state -> true, states -> true);
    }

    @Override
    public Following<?, ?> following() {
        return buttons;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public CompletionStage<?> press() {
        return buttons.call("press", DataMap.of());
    }
}
