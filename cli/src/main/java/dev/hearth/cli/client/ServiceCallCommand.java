package dev.hearth.cli.client;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.Target;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteHub;
import dev.hearth.remote.RemoteHubException;
import dev.hearth.remote.RemoteState;
import dev.hearth.remote.ServiceAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth service call}. */
@Command(name = "call", description = "Call a service of a running hub, and print the states that changed.", footer = {
        "", "Example: hearth service call light.turn_on -e light.porch brightness_pct=40"})
final class ServiceCallCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "SERVICE",
            description = "The service, such as light.turn_on.") private String name =
                    "";

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE",
            description = "Its data; a value is read as JSON if it can be.") private List<String> data = List.of();

    @Option(names = {"-e", "--entity"}, paramLabel = "ENTITY",
            description = "An entity it is for. May be repeated.") private List<String> entities = List.of();

    @Option(names = "--area", paramLabel = "AREA",
            description = "An area it is for. May be repeated.") private List<String> areas =
                    List.of();

    @Option(names = "--device", paramLabel = "DEVICE",
            description = "A device it is for. May be repeated.") private List<String> devices =
                    List.of();

    @Option(names = "--floor", paramLabel = "FLOOR",
            description = "A floor it is for. May be repeated.") private List<String> floors =
                    List.of();

    @Option(names = "--label", paramLabel = "LABEL",
            description = "A label it is for. May be repeated.") private List<String> labels =
                    List.of();

    @Option(names = {"-r", "--response"},
            description = "Ask the service for its answer, and print that as JSON.") private boolean response;

    ServiceCallCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        int dot = name.indexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw client.wrong("'" + name + "' should be a domain and a service, such as light.turn_on");
        }
        DataMap given = Output.data(data, client).build();
        Target target = new Target(entities, devices, areas, floors, labels);
        return client.run(hub -> {
            Integer unknown = unknownEntity(hub);
            if (unknown != null) {
                return unknown;
            }
            try {
                call(hub, name.substring(0, dot), name.substring(dot + 1), given, target);
            } catch (RemoteHubException e) {
                Map<String, DataMap> all = refused(e) ? ServiceListCommand.byName(hub.services()) : Map.of();
                if (all.isEmpty() || all.containsKey(name)) {
                    throw e;
                }
                return Output.unknown(common.terminal(), "service", name, all.keySet());
            }
            return ExitCode.OK.code();
        });
    }

    private static boolean refused(RemoteHubException e) {
        return e.is(RemoteHubException.BAD_REQUEST) || e.is(RemoteHubException.NOT_FOUND);
    }

    // The hub itself only warns of them in its log.
    private @Nullable Integer unknownEntity(RemoteHub hub) {
        List<String> named = entities.stream()
                .filter(id -> !id.equals(Target.ALL) && !id.equals(Target.NO_ENTITY))
                .toList();
        if (named.isEmpty()) {
            return null;
        }
        Set<String> known = hub.states().stream().map(RemoteState::entityId).collect(Collectors.toSet());
        for (String id : named) {
            if (!known.contains(id)) {
                return Output.unknown(common.terminal(), "entity", id, known);
            }
        }
        return null;
    }

    private void call(RemoteHub hub, String domain, String service, DataMap given, Target target) {
        if (response) {
            ServiceAnswer answer = hub.ask(domain, service, given, target);
            output.printJson(common.terminal(), answer.response());
        } else {
            output.print(common.terminal(), hub.call(domain, service, given, target));
        }
    }
}
