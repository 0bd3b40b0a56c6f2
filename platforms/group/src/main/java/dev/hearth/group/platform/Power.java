package dev.hearth.group.platform;

import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a member, or a group, is on. */
enum Power {
    /** It is not known, or it cannot be reached. */
    UNKNOWN,
    /** It is not on. */
    OFF,
    /** It is on. */
    ON;

    static Power of(State state) {
        return switch (state.value()) {
            case States.ON -> ON;
            case States.UNKNOWN, States.UNAVAILABLE -> UNKNOWN;
            default -> OFF;
        };
    }

    /** Something whose power is known or not. */
    interface Powered {
        /** Whether it is on. */
        Power power();
    }

    /** Known and on when one is, or with {@code all} only when all are. */
    static Power together(List<? extends Powered> members, boolean all) {
        int known = 0;
        int on = 0;
        for (Powered member : members) {
            Power power = member.power();
            known += power == UNKNOWN ? 0 : 1;
            on += power == ON ? 1 : 0;
        }
        return of(known, on, members.size(), all);
    }

    /** As {@link #together}, of members of which nothing else is known. */
    static Power of(List<Power> members, boolean all) {
        int known = 0;
        int on = 0;
        for (Power power : members) {
            known += power == UNKNOWN ? 0 : 1;
            on += power == ON ? 1 : 0;
        }
        return of(known, on, members.size(), all);
    }

    private static Power of(int known, int on, int members, boolean all) {
        if (all ? known < members : known == 0) {
            return UNKNOWN;
        }
        return (all ? on == members : on > 0) ? ON : OFF;
    }

    @Nullable
    Boolean isOn() {
        return this == UNKNOWN ? null : this == ON;
    }
}
