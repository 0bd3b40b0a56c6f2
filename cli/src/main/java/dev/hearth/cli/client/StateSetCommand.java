package dev.hearth.cli.client;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth state set}. */
@Command(name = "set", description = "Write what the hub shows as the state of an entity. No device hears of it:"
        + " to switch something, call a service.", footer = {"", "The other attributes stay as they are."})
final class StateSetCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "ENTITY",
            description = "The entity, such as sensor.lake. It need not be there yet.") private String entity = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "The state, as text.") private String state = "";

    @Option(names = {"-a", "--attribute"}, paramLabel = "KEY=VALUE",
            description = "An attribute; the value is read as JSON if it can be. May be repeated.") private List<String> attributes =
                    List.of();

    @Option(names = "--force",
            description = "Count it as a change even if the state is the same.") private boolean force;

    StateSetCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        DataMap changed = Output.data(attributes, client).build();
        return client.run(hub -> {
            DataMap before = hub.state(entity).map(RemoteState::attributes).orElse(DataMap.of());
            output.print(common.terminal(), List.of(hub.set(entity, state, before.with(changed), force)));
            return ExitCode.OK.code();
        });
    }
}
