package dev.hearth.cli.client;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.run.HomeForAMoment;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.remote.RemoteHub;
import dev.hearth.remote.RemoteSubscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth template}: what a template gives, and what it looks at. */
@Command(name = "template", description = "Evaluate a template, and list what it looks at.", footer = {
        "",
        "Asks the hub that runs at --url; with --config DIR it starts that home for a moment",
        "instead. What the template looks at goes to the error output.",
        "Exits with 1 when the template fails."})
public final class TemplateCommand implements Callable<Integer> {
    private static final long SECONDS = 30;

    @Mixin private final CommonOptions common;

    @Mixin private final ClientOptions client = new ClientOptions();

    @Mixin private final HomeOptions home = new HomeOptions();

    @ArgGroup(multiplicity = "1") private Source source = new Source();

    @Option(names = "--variable", paramLabel = "NAME=VALUE",
            description = "A variable of the template; the value is JSON, or else text. Can be repeated.") private List<String> variables =
                    List.of();

    @Option(names = "--strict", description = "Fail where something undefined is used.") private boolean strict;

    /** The template. */
    private static final class Source {
        @Parameters(paramLabel = "TEMPLATE", arity = "1",
                description = "The template: '{{ states.light | count }}'.") private @Nullable String text;

        @Option(names = {"-f", "--file"}, paramLabel = "FILE",
                description = "A file with the template.") private @Nullable Path file;

        String read() throws IOException {
            return text != null ? text : file != null ? Files.readString(file) : "";
        }
    }

    /** What came out, wherever. */
    private record Answer(@Nullable String text, @Nullable String failure, List<String> warnings,
            List<String> touched) {}

    /** @param terminal where the process writes */
    public TemplateCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String template = source.read();
        DataMap given = Output.data(variables, client).build();
        if (home.namesFolder()) {
            return print(new HomeForAMoment(home, common.terminal())
                    .with(hub -> hub.ask(view -> evaluate(view.capability(TemplateEngine.class), template, given))));
        }
        return client.run(hub -> print(ask(hub, template, given)));
    }

    // --- here

    private Answer evaluate(@Nullable TemplateEngine engine, String template, DataMap given) {
        if (engine == null) {
            return new Answer(null, "no installed integration evaluates templates", List.of(), List.of());
        }
        try {
            Evaluation result =
                    engine.compile(new TemplateText(template, Position.NONE)).evaluate(given, strict);
            HubException error = result.error();
            return new Answer(
                    error == null ? result.text() : null,
                    error == null ? null : String.valueOf(error.getMessage()),
                    result.warnings(),
                    touched(result.dependencies()));
        } catch (HubException e) {
            return new Answer(null, String.valueOf(e.getMessage()), List.of(), List.of());
        }
    }

    private static List<String> touched(Dependencies on) {
        List<String> all = new ArrayList<>();
        if (on.allStates() || on.allStatesLifecycle()) {
            all.add("all states");
        }
        new TreeSet<>(on.domains()).forEach(domain -> all.add("all of " + domain));
        new TreeSet<>(on.domainsLifecycle()).forEach(domain -> all.add("how many of " + domain));
        all.addAll(new TreeSet<>(on.entities()));
        if (on.time()) {
            all.add("the time");
        }
        return all;
    }

    // --- from a hub that runs

    private Answer ask(RemoteHub hub, String template, DataMap given) throws InterruptedException {
        LinkedBlockingQueue<DataMap> events = new LinkedBlockingQueue<>();
        DataMap message = DataMap.of("template", template, "variables", given)
                .with("strict", strict)
                .with("report_errors", true);
        List<String> warnings = new ArrayList<>();
        try (RemoteSubscription _ = hub.subscribe("render_template", message, events::add)) {
            while (true) {
                DataMap event = events.poll(SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    return new Answer(null, "the hub did not answer within " + SECONDS + " s", warnings, List.of());
                }
                String failure = event.text("error");
                if (failure == null) {
                    return new Answer(
                            Output.words(event.get("result")), null, warnings, listeners(event.get("listeners")));
                }
                if (!"WARNING".equals(event.text("level"))) {
                    return new Answer(null, failure, warnings, List.of());
                }
                warnings.add(failure);
            }
        }
    }

    private static List<String> listeners(@Nullable Object listeners) {
        List<String> all = new ArrayList<>();
        if (listeners instanceof Map<?, ?> map) {
            if (Boolean.TRUE.equals(map.get("all"))) {
                all.add("all states");
            }
            each(map.get("domains"), domain -> all.add("all of " + domain));
            each(map.get("entities"), all::add);
            if (Boolean.TRUE.equals(map.get("time"))) {
                all.add("the time");
            }
        }
        return all;
    }

    private static void each(@Nullable Object list, Consumer<String> action) {
        if (list instanceof List<?> all) {
            all.forEach(one -> action.accept(String.valueOf(one)));
        }
    }

    // --- for people

    private int print(Answer answer) {
        Terminal terminal = common.terminal();
        answer.warnings()
                .forEach(warning -> terminal.err().println(terminal.errPalette().warning("warning") + ": " + warning));
        if (answer.text() != null) {
            terminal.out().println(answer.text());
            terminal.out().flush();
        } else {
            terminal.err().println(terminal.errPalette().error("error") + ": " + answer.failure());
        }
        if (!answer.touched().isEmpty()) {
            terminal.err().println("looks at " + String.join(", ", answer.touched()));
        }
        terminal.err().flush();
        return (answer.text() != null ? ExitCode.OK : ExitCode.FAILED).code();
    }
}
