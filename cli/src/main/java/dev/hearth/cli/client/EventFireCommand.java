package dev.hearth.cli.client;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth event fire}. */
@Command(name = "fire", description = "Fire an event in a running hub.")
final class EventFireCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Parameters(index = "0", paramLabel = "TYPE",
            description = "The type, such as parcel_arrived.") private String type =
                    "";

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE",
            description = "Its data; a value is read as JSON if it can be.") private List<String> data = List.of();

    EventFireCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        return client.run(hub -> {
            hub.fire(type, Output.data(data, client).build());
            common.terminal().out().println("fired " + type);
            return ExitCode.OK.code();
        });
    }
}
