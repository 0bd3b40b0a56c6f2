package dev.hearth.shellcommand;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.shell.Command;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code shell_command:}, of which each entry is a service. The data of a call, whatever it is, are the
 * variables of the templates in the line. Home Assistant 2026.1: {@code shell_command}.
 *
 * <p>Whoever asks for an answer gets {@code stdout}, {@code stderr} and {@code returncode}. A command that says by its
 * exit code that it has failed is logged; one that takes too long, cannot be started, or writes what is no text where an
 * answer was wanted is an error of the call.
 *
 * @param timeout how long a command may take
 */
record ShellCommands(String domain, Duration timeout) implements Component<Map<String, CommandLine>> {
    /** Home Assistant's {@code COMMAND_TIMEOUT}. */
    static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Schema<Map<String, CommandLine>> SECTION = Schemas.dict(Schemas.slug(), CommandLine.SCHEMA);

    @Override
    public Schema<Map<String, CommandLine>> schema() {
        return SECTION;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Map<String, CommandLine> lines) {
        Shell shell = new Shell(hub);
        lines.forEach((name, line) -> hub.services()
                .register(
                        domain,
                        name,
                        ServiceDefinition.untyped(call -> run(hub, shell, line, call))
                                .responding(SupportsResponse.OPTIONAL)));
        return Stages.done();
    }

    private CompletionStage<@Nullable DataMap> run(
            Hub hub, Shell shell, CommandLine line, ServiceCall<DataMap> call) {
        Command command = line.command(hub, call.data(), timeout);
        CompletionStage<Outcome> outcome =
                call.returnResponse() ? shell.readWithErrors(command) : shell.run(command);
        String subject = domain + "." + call.service();
        return outcome.thenApply(how -> switch (how) {
            case Outcome.Failed(String why) -> throw new ServiceException(
                    ServiceException.FAILED, "the command of " + subject + " " + why);
            case Outcome.Ended ended -> {
                String trouble = how.trouble();
                if (trouble != null) {
                    hub.logger().error("the command of {} {}", subject, trouble);
                }
                yield call.returnResponse() ? answer(ended) : null;
            }
        });
    }

    private static DataMap answer(Outcome.Ended ended) {
        return DataMap.of(
                "stdout", ended.output(), "stderr", ended.errors(), "returncode", (long) ended.exitCode());
    }
}
