package dev.hearth.cli.client;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth state list}. */
@Command(name = "list", description = "List the states of a running hub.")
final class StateListCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "ENTITY",
            description = "Only these: domains (light), entities (light.porch), or with * for anything (*.porch_*).") private List<String> chosen =
                    List.of();

    StateListCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        return client.run(hub -> {
            List<Pattern> patterns = chosen.stream().map(StateListCommand::pattern).toList();
            List<RemoteState> states = hub.states().stream()
                    .filter(state -> patterns.isEmpty()
                            || patterns.stream().anyMatch(each -> each.matcher(state.entityId()).matches()))
                    .toList();
            if (states.isEmpty() && chosen.size() == 1 && !chosen.getFirst().contains("*")) {
                return Output.unknownEntity(common.terminal(), hub, chosen.getFirst());
            }
            output.print(common.terminal(), states);
            return ExitCode.OK.code();
        });
    }

    private static Pattern pattern(String word) {
        String whole = word.contains(".") || word.contains("*") ? word : word + ".*";
        return Pattern.compile(Pattern.quote(whole).replace("*", "\\E.*\\Q"));
    }
}
