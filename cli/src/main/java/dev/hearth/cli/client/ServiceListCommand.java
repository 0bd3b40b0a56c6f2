package dev.hearth.cli.client;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Table;
import dev.hearth.cli.terminal.Terminal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearth service list}. */
@Command(name = "list", description = "List the services of a running hub. hearth services lists those of a"
        + " configuration, with all their fields, without a hub that runs.")
final class ServiceListCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "NAME", arity = "0..1",
            description = "Only the services of a domain (light), or one of them (light.turn_on). Default: all.") private @Nullable String name;

    ServiceListCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        return client.run(hub -> {
            Map<String, DataMap> all = byName(hub.services());
            Map<String, DataMap> chosen = new TreeMap<>(all);
            if (name != null) {
                chosen.keySet().removeIf(each -> !each.equals(name) && !each.startsWith(name + "."));
                if (chosen.isEmpty()) {
                    return Output.unknown(common.terminal(), "service", name, all.keySet());
                }
            }
            print(chosen);
            return ExitCode.OK.code();
        });
    }

    /** The services under their full names. */
    static Map<String, DataMap> byName(Map<String, Map<String, DataMap>> services) {
        Map<String, DataMap> all = new TreeMap<>();
        services.forEach((domain, named) -> named.forEach(
                (service, description) -> all.put(domain + "." + service, description)));
        return all;
    }

    private void print(Map<String, DataMap> services) {
        Terminal terminal = common.terminal();
        if (output.json()) {
            output.printJson(terminal, services);
            return;
        }
        Table table = Table.of("Service", "Fields", "Answers", "Description").limit(1, 60);
        services.forEach((service, description) -> table.add(
                service,
                description.get("fields") instanceof DataMap fields ? String.join(", ", fields.keySet()) : "",
                description.get("response") instanceof DataMap response
                        ? Boolean.TRUE.equals(response.get("optional")) ? "if asked" : "always"
                        : "",
                String.valueOf(description.get("description"))));
        table.print(terminal.out(), terminal.outPalette());
        terminal.out().flush();
    }
}
