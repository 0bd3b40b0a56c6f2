package dev.hearth.cli.client;

import dev.hearth.api.HubException;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteState;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code hearth complete-entities}: the words that the shell's completion offers, a line each. For the script of
 * {@code hearth completion}; says nothing when there is no hub, since whoever presses the tabulator asked for no complaint.
 */
@Command(name = "complete-entities", hidden = true,
        description = "Print the entity ids of a running hub, for the completion of the shell.")
public final class CompleteCommand implements Callable<Integer> {
    /** What makes the completion script of picocli ask it. */
    public static final String SCRIPT = """

            # Entities and services are those of the hub that runs.
            function _complete_hearth_with_hub() {
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
              case "$COMP_CWORD ${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
                "3 state get"|"3 state set"|[3-9]" state list"|[3-9]" state watch")
                  [[ $word == -* || $before == -* ]] || words=$(hearth complete-entities 2>/dev/null) ;;
                "3 service call"|"3 service list")
                  [[ $word == -* ]] || words=$(hearth complete-entities --services 2>/dev/null) ;;
                *" service call")
                  [[ $before == -e || $before == --entity ]] && words=$(hearth complete-entities 2>/dev/null) ;;
              esac
              if [[ -n $words ]]; then
                COMPREPLY=($(compgen -W "$words" -- "$word"))
              else
                _complete_hearth "$@"
              fi
            }
            complete -F _complete_hearth_with_hub -o default hearth hearth.sh hearth.bash
            """;

    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Option(names = "--services", description = "The names of services instead.") private boolean services;

    /** @param terminal where the process writes */
    public CompleteCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return client.run(hub -> {
                Collection<String> words = services
                        ? ServiceListCommand.byName(hub.services()).keySet()
                        : hub.states().stream().map(RemoteState::entityId).sorted().toList();
                words.forEach(common.terminal().out()::println);
                return ExitCode.OK.code();
            });
        } catch (HubException | IOException e) {
            return ExitCode.FAILED.code();
        }
    }
}
