package dev.hearth.cli.client;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.json.CoreJson;
import dev.hearth.remote.RemoteHub;
import dev.hearth.remote.RemoteHubException;
import dev.hearth.remote.RemoteState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the commands show what a hub told. A mixin: with {@code --json} for programs. */
final class Output {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int STATE_COLUMNS = 32;
    private static final int NAME_COLUMNS = 40;

    @Option(names = "--json", description = "Print JSON instead, as the hub's API has it.") private boolean json;

    /** Whether programs read it. */
    boolean json() {
        return json;
    }

    /** Prints a value on a line of JSON. */
    void printJson(Terminal terminal, @Nullable Object value) {
        terminal.out().println(CoreJson.INSTANCE.encode(value));
        terminal.out().flush();
    }

    /** Prints states by entity id. */
    void print(Terminal terminal, Collection<RemoteState> states) {
        if (json) {
            printJson(terminal, states.stream().sorted(Comparator.comparing(RemoteState::entityId))
                    .map(RemoteState::asMap).toList());
            return;
        }
        Table table = Table.of("Entity", "State", "Name", "Changed").limit(1, STATE_COLUMNS).limit(2, NAME_COLUMNS);
        states.stream()
                .sorted(Comparator.comparing(RemoteState::entityId))
                .forEach(state -> table.add(
                        state.entityId(), value(state), friendlyName(state), time(state.lastChanged())));
        table.print(terminal.out(), terminal.outPalette());
        terminal.out().flush();
    }

    /** The state with its unit. */
    static String value(RemoteState state) {
        String unit = state.attributes().text("unit_of_measurement");
        return unit == null || !state.isKnown() ? state.state() : state.state() + " " + unit;
    }

    private static String friendlyName(RemoteState state) {
        String name = state.attributes().text("friendly_name");
        return name == null ? "" : name;
    }

    /** A moment, as people here write it. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A value in words: text as it is, the rest as JSON. */
    static String words(@Nullable Object value) {
        return value instanceof String text ? text : CoreJson.INSTANCE.encode(value).toString();
    }

    /** Complains of something the hub does not have, guessing at what was meant. */
    static Integer unknown(Terminal terminal, String kind, String name, Collection<String> known) {
        String near = Suggestions.closest(name, known);
        terminal.err().println(terminal.errPalette().error("the hub has no " + kind + " '" + name + "'")
                + (near == null ? "" : "; did you mean '" + near + "'?"));
        return ExitCode.FAILED.code();
    }

    /** Complains of an entity that is not there. */
    static Integer unknownEntity(Terminal terminal, RemoteHub hub, String entityId) {
        return unknown(terminal, "entity", entityId, hub.states().stream().map(RemoteState::entityId).toList());
    }

    /** Tells whoever watches of a connection that comes and goes. */
    static void connection(Terminal terminal, @Nullable RemoteHubException lost) {
        if (lost != null && !lost.is(RemoteHubException.CLOSED)) {
            terminal.err().println(terminal.errPalette().warning(String.valueOf(lost.getMessage())));
        }
    }

    /** Data given as {@code key=value}, the value JSON if it can be read as such, else text. */
    static DataMap.Builder data(Iterable<String> words, ClientOptions client) {
        DataMap.Builder data = DataMap.builder();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw client.wrong("'" + word + "' should be a key and a value, such as brightness=100");
            }
            data.put(word.substring(0, equals), jsonOrText(word.substring(equals + 1)));
        }
        return data;
    }

    private static @Nullable Object jsonOrText(String text) {
        try {
            return CoreJson.INSTANCE.parse(text);
        } catch (HubException e) {
            return text;
        }
    }
}
