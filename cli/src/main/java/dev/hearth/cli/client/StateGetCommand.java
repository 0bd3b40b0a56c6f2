package dev.hearth.cli.client;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteState;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth state get}. */
@Command(name = "get", description = "Show the state of one entity, with its attributes.", footer = {
        "", "Exits with 1 when there is no such entity."})
final class StateGetCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "ENTITY", description = "The entity, such as light.porch.") private String entity = "";

    StateGetCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        return client.run(hub -> {
            Optional<RemoteState> found = hub.state(entity);
            if (found.isEmpty()) {
                return Output.unknownEntity(common.terminal(), hub, entity);
            }
            print(found.get());
            return ExitCode.OK.code();
        });
    }

    private void print(RemoteState state) {
        Terminal terminal = common.terminal();
        if (output.json()) {
            output.printJson(terminal, state.asMap());
            return;
        }
        Table table = Table.of("Entity", state.entityId());
        table.add("State", Output.value(state));
        table.add("Changed", Output.time(state.lastChanged()));
        table.add("Updated", Output.time(state.lastUpdated()));
        state.attributes().forEach((key, value) -> table.add(key, Output.words(value)));
        table.print(terminal.out(), terminal.outPalette());
        terminal.out().flush();
    }
}
