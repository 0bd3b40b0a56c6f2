package dev.hearth.cli.reference;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.plugin.PluginProblem;
import dev.hearth.core.setup.ConfigurationSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearth schema}. */
@Command(name = "schema", description = "Print the JSON Schema of configuration.yaml, for editors.", footer = {"",
        "It covers the integrations that are bundled and those in the plugins folder: make it again when they change."})
public final class SchemaCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common;

    @Mixin private final HomeOptions home = new HomeOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write it to this file, over what is there.") private @Nullable Path output;

    /** @param terminal where the process writes */
    public SchemaCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = common.terminal();
        String schema = Boot.find(home.bootOptions(), found -> {
            for (PluginProblem problem : found.problems()) {
                terminal.err().println("not usable: " + problem.message());
            }
            return JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(ConfigurationSchema.export(found.catalogue()));
        });
        if (output == null) {
            terminal.out().println(schema);
        } else {
            Files.write(output, (schema + "\n").getBytes(StandardCharsets.UTF_8));
            terminal.out().println(output + " written");
        }
        terminal.out().flush();
        terminal.err().flush();
        return ExitCode.OK.code();
    }
}
