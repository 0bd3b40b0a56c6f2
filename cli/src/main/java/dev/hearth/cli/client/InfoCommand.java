package dev.hearth.cli.client;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth info}. */
@Command(name = "info", description = "Say what a running hub is: its home, versions, place and size.")
public final class InfoCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    /** @param terminal where the process writes */
    public InfoCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = common.terminal();
        return client.run(hub -> {
            DataMap config = hub.config();
            if (output.json()) {
                output.printJson(terminal, config);
                return ExitCode.OK.code();
            }
            Table table = Table.of("Home", String.valueOf(config.get("location_name")));
            table.add("Address", hub.address().toString());
            add(table, "State", config.get("state"));
            add(table, "Hearth", config.get("hearth_version"));
            add(table, "API of Home Assistant", config.get("version"));
            add(table, "Configuration", config.get("config_dir"));
            add(table, "Time zone", config.get("time_zone"));
            add(table, "Language", config.get("language"));
            add(table, "Components", config.get("components") instanceof List<?> list ? list.size() : null);
            add(table, "Entities", hub.states().size());
            table.print(terminal.out(), terminal.outPalette());
            terminal.out().flush();
            return ExitCode.OK.code();
        });
    }

    private static void add(Table table, String title, @Nullable Object value) {
        if (value != null) {
            table.add(title, String.valueOf(value));
        }
    }
}
