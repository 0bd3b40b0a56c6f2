package dev.hearth.cli.client;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A word that only stands before others, such as {@code hearth state}; alone it says what there is. */
@Command(synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n")
public final class CommandGroup implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Spec private @Nullable CommandSpec spec;

    private CommandGroup(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    private static CommandLine of(Terminal terminal, String name, String description, Object... commands) {
        CommandLine group = new CommandLine(new CommandGroup(terminal)).setCommandName(name);
        group.getCommandSpec().usageMessage().description(description);
        for (Object command : commands) {
            group.addSubcommand(command);
        }
        return group;
    }

    /** {@code hearth state}. */
    public static CommandLine state(Terminal terminal) {
        return of(
                terminal, "state", "Read, write and watch the states of a running hub.",
                new StateListCommand(terminal), new StateGetCommand(terminal), new StateSetCommand(terminal),
                new StateWatchCommand(terminal));
    }

    /** {@code hearth service}. */
    public static CommandLine service(Terminal terminal) {
        return of(
                terminal, "service",
                "List and call the services of a running hub. (hearth services lists those of a configuration.)",
                new ServiceListCommand(terminal), new ServiceCallCommand(terminal));
    }

    /** {@code hearth event}. */
    public static CommandLine event(Terminal terminal) {
        return of(
                terminal, "event", "Fire and watch the events of a running hub.",
                new EventFireCommand(terminal), new EventWatchCommand(terminal));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(common.terminal().err());
        }
        return ExitCode.USAGE.code();
    }
}
