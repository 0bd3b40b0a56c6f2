package dev.hearth.group.platform;

import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.lock.LockEntity;
import dev.hearth.api.domain.lock.LockFeatures;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A lock that stands for several; codes are not passed on. Home Assistant: {@code LockGroup}. */
final class LockGroup extends LockEntity implements MemberGroup {
    static final EntityGroups PLATFORM = EntityGroups.of(GroupOptions.Fields.of("Lock Group", "lock"), LockGroup::new);

    /**
     * What they come to.
     *
     * @param locked whether all are; null when nothing is known of any
     */
    private record Locks(
            @Nullable Boolean locked,
            boolean jammed,
            boolean locking,
            boolean unlocking,
            boolean open,
            boolean opening) {
        static Locks of(List<String> states) {
            boolean known = false;
            boolean all = true;
            for (String state : states) {
                known |= !state.equals(States.UNKNOWN) && !state.equals(States.UNAVAILABLE);
                all &= state.equals("locked");
            }
            return new Locks(
                    known ? (Boolean) all : null,
                    states.contains("jammed"),
                    states.contains("locking"),
                    states.contains("unlocking"),
                    states.contains("open"),
                    states.contains("opening"));
        }
    }

    private final Following<String, Locks> locks;

    private LockGroup(GroupOptions written, Section nothing) {
        locks = new Following<>(this, "lock", written, State::value, Locks::of);
    }

    @Override
    public Following<?, ?> following() {
        return locks;
    }

    // ---- what it shows ----

    @Override
    public @Nullable Boolean isLocked() {
        return locks.result().locked();
    }

    @Override
    public boolean isJammed() {
        return locks.result().jammed();
    }

    @Override
    public boolean isLocking() {
        return locks.result().locking();
    }

    @Override
    public boolean isUnlocking() {
        return locks.result().unlocking();
    }

    @Override
    public boolean isOpen() {
        return locks.result().open();
    }

    @Override
    public boolean isOpening() {
        return locks.result().opening();
    }

    /** Always that it can be opened: Home Assistant does not ask its members either. */
    @Override
    public Long supportedFeatures() {
        return LockFeatures.OPEN;
    }

    // ---- what it passes on ----

    @Override
    public CompletionStage<?> lock(@Nullable String code) {
        return locks.call("lock", DataMap.of());
    }

    @Override
    public CompletionStage<?> unlock(@Nullable String code) {
        return locks.call("unlock", DataMap.of());
    }

    @Override
    public CompletionStage<?> open(@Nullable String code) {
        return locks.call("open", DataMap.of());
    }
}
