package dev.hearth.cli.run;

import dev.hearth.api.state.State;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States as a table: entity, state with its unit, name, and the attributes as far as there is room. */
final class StateTable {
    private static final int STATE_COLUMNS = 32;
    private static final int NAME_COLUMNS = 32;
    private static final int ATTRIBUTES_COLUMNS = 72;
    private static final String UNIT = "unit_of_measurement";
    private static final String NAME = "friendly_name";
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(UNIT, NAME);

    private StateTable() {}

    /** Writes them by entity id. Any thread. */
    static void print(Collection<State> states, PrintWriter out, Palette palette) {
        Table table = Table.of("Entity", "State", "Name", "Attributes")
                .limit(1, STATE_COLUMNS)
                .limit(2, NAME_COLUMNS)
                .limit(3, ATTRIBUTES_COLUMNS);
        states.stream()
                .sorted(Comparator.comparing(State::entityId))
                .forEach(state -> table.add(state.entityId(), value(state), name(state), attributes(state)));
        table.print(out, palette);
        out.flush();
    }

    /** The state with its unit. */
    static String value(State state) {
        String unit = state.attributes().text(UNIT);
        return unit == null || !state.isKnown() ? state.value() : state.value() + " " + unit;
    }

    private static String name(State state) {
        @Nullable String name = state.attributes().text(NAME);
        return name == null ? "" : name;
    }

    private static String attributes(State state) {
        return state.attributes().entrySet().stream()
                .filter(attribute -> !SHOWN_ELSEWHERE.contains(attribute.getKey()))
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(", "));
    }
}
