package dev.hearth.cli.run;

import dev.hearth.api.config.Suggestions;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.json.JsonWriter;
import dev.hearth.core.service.ServiceDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth services}: starts the home, lists what can be called in it, and stops it. */
@Command(name = "services", description = "Start the home for a moment and list its services.", footer = {
        "",
        "hearth service list asks a hub that runs instead.",
        "Exits with 1 when there is no such service, or configuration.yaml could not be read."})
public final class ServicesCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1",
            description = "Only the services of a domain (light), or one of them (light.turn_on). Default: all.") private @Nullable String name;

    @Option(names = "--json",
            description = "Print one JSON object instead, as Home Assistant's get_services answers.") private boolean json;

    /** @param terminal where the process writes */
    public ServicesCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Started started = new HomeForAMoment(home, common.terminal())
                .with(hub -> new Started(hub.services(), hub.configuration().readable()));
        if (!started.readable()) {
            common.terminal().err().println(common.terminal().errPalette().error(
                    ConfigLoader.FILE + " could not be read") + "; hearth check-config says why");
        }
        Map<String, Map<String, ServiceDefinition<?>>> chosen = choose(started.services());
        if (chosen.isEmpty()) {
            complain(started.services());
            return ExitCode.FAILED.code();
        }
        print(chosen);
        return (started.readable() ? ExitCode.OK : ExitCode.FAILED).code();
    }

    /** What a home offered when it was up. */
    private record Started(Map<String, Map<String, ServiceDefinition<?>>> services, boolean readable) {}

    // By name, so that it does not matter in which order the integrations were ready.
    private Map<String, Map<String, ServiceDefinition<?>>> choose(
            Map<String, Map<String, ServiceDefinition<?>>> services) {
        Map<String, Map<String, ServiceDefinition<?>>> chosen = new LinkedHashMap<>();
        new TreeMap<>(services).forEach((domain, named) -> {
            Map<String, ServiceDefinition<?>> inDomain = new TreeMap<>(named);
            if (name != null && !name.equals(domain)) {
                inDomain.keySet().removeIf(service -> !name.equals(domain + "." + service));
            }
            if (!inDomain.isEmpty()) {
                chosen.put(domain, inDomain);
            }
        });
        return chosen;
    }

    private void complain(Map<String, Map<String, ServiceDefinition<?>>> services) {
        Set<String> names = new TreeSet<>(services.keySet());
        services.forEach((domain, named) -> named.keySet().forEach(service -> names.add(domain + "." + service)));
        String near = name == null ? null : Suggestions.closest(name, names);
        Terminal terminal = common.terminal();
        terminal.err().println(terminal.errPalette().error("this home has no service '" + name + "'")
                + (near == null ? "" : "; did you mean '" + near + "'?"));
    }

    private void print(Map<String, Map<String, ServiceDefinition<?>>> services) {
        Terminal terminal = common.terminal();
        if (json) {
            byte[] text = new JsonWriter().map(ServiceDescription.ofAll(services)).toByteArray();
            terminal.out().println(new String(text, StandardCharsets.UTF_8));
        } else {
            ServiceTable.print(services, terminal.out(), terminal.outPalette());
        }
        terminal.out().flush();
    }
}
