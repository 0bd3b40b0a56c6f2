package dev.hearth.cli;

import dev.hearth.cli.about.CompletionCommand;
import dev.hearth.cli.about.VersionCommand;
import dev.hearth.cli.benchmark.BenchmarkCommand;
import dev.hearth.cli.client.CommandGroup;
import dev.hearth.cli.client.TemplateCommand;
import dev.hearth.cli.conformance.ConformanceCommand;
import dev.hearth.cli.client.CompleteCommand;
import dev.hearth.cli.client.InfoCommand;
import dev.hearth.cli.client.LogsCommand;
import dev.hearth.cli.command.Complaints;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.config.CheckConfigCommand;
import dev.hearth.cli.log.HubLog;
import dev.hearth.cli.plugins.ListPluginsCommand;
import dev.hearth.cli.plugins.PluginInfoCommand;
import dev.hearth.cli.plugins.PluginsCommand;
import dev.hearth.cli.reference.DocsCommand;
import dev.hearth.cli.reference.SchemaCommand;
import dev.hearth.cli.run.RunCommand;
import dev.hearth.cli.run.ServicesCommand;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.cli.user.AddUserCommand;
import dev.hearth.cli.user.CreateTokenCommand;
import dev.hearth.cli.user.ListTokensCommand;
import dev.hearth.cli.user.ListUsersCommand;
import dev.hearth.cli.user.PasswordCommand;
import dev.hearth.cli.user.RemoveUserCommand;
import dev.hearth.cli.user.RevokeTokenCommand;
import dev.hearth.cli.user.TokenCommand;
import dev.hearth.cli.user.UserCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        HubLog.lastUntilTheEnd();
        System.exit(execute(Terminal.ofProcess(), args));
    }

    /**
     * Runs a command in this process.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public static int execute(Terminal terminal, String... args) {
        return commandLine(terminal).execute(args);
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine hearth = new CommandLine(new HearthCommand(terminal))
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new CheckConfigCommand(terminal))
                .addSubcommand(new ServicesCommand(terminal))
                .addSubcommand(new TemplateCommand(terminal))
                .addSubcommand(CommandGroup.state(terminal))
                .addSubcommand(CommandGroup.service(terminal))
                .addSubcommand(CommandGroup.event(terminal))
                .addSubcommand(new LogsCommand(terminal))
                .addSubcommand(new InfoCommand(terminal))
                .addSubcommand(new CompleteCommand(terminal))
                .addSubcommand(new CommandLine(new PluginsCommand(terminal))
                        .addSubcommand(new ListPluginsCommand(terminal))
                        .addSubcommand(new PluginInfoCommand(terminal)))
                .addSubcommand(new CommandLine(new UserCommand(terminal))
                        .addSubcommand(new AddUserCommand(terminal))
                        .addSubcommand(new ListUsersCommand(terminal))
                        .addSubcommand(new PasswordCommand(terminal))
                        .addSubcommand(new RemoveUserCommand(terminal)))
                .addSubcommand(new CommandLine(new TokenCommand(terminal))
                        .addSubcommand(new CreateTokenCommand(terminal))
                        .addSubcommand(new ListTokensCommand(terminal))
                        .addSubcommand(new RevokeTokenCommand(terminal)))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new DocsCommand(terminal))
                .addSubcommand(new BenchmarkCommand(terminal))
                .addSubcommand(new ConformanceCommand(terminal))
                .addSubcommand(new VersionCommand(terminal));
        hearth.addSubcommand(new CompletionCommand(terminal, hearth));
        hearth.setOut(terminal.out());
        hearth.setErr(terminal.err());
        hearth.setColorScheme(
                Help.defaultColorScheme(
                        terminal.outPalette().coloured() && terminal.errPalette().coloured() ? Ansi.ON : Ansi.OFF));
        hearth.setParameterExceptionHandler(Complaints::wrongArguments);
        hearth.setExecutionExceptionHandler(Complaints::failed);
        hearth.setCaseInsensitiveEnumValuesAllowed(true);
        explainExitCodes(hearth);
        return hearth;
    }

    private static void explainExitCodes(CommandLine command) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode exit : ExitCode.values()) {
            meanings.put(String.valueOf(exit.code()), exit.meaning());
        }
        command.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(meanings);
        command.getSubcommands().values().forEach(Main::explainExitCodes);
    }
}
