package dev.hearth.cli.benchmark;

import dev.hearth.cli.command.CommonOptions;
import dev.hearth.cli.command.ExitCode;
import dev.hearth.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearth benchmark}. */
@Command(name = "benchmark", description = "Measure how fast the hub is on this machine.", footer = {"",
        "Compare CPU time per operation, not seconds, when the machine has other work."})
public final class BenchmarkCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin private final CommonOptions common;

    @Parameters(paramLabel = "WORKLOAD", arity = "0..*",
            description = "What to measure; everything when not given.") private List<String> names =
                    new ArrayList<>();

    @Option(names = "--list",
            description = "Print the workloads and what one operation of each is.") private boolean list;

    @Option(names = "--json", description = "Print one JSON object per workload and line.") private boolean json;

    @Option(names = "--quick",
            description = "Do a few operations only, to see that it works. The figures mean nothing.") private boolean quick;

    @Option(names = "--in-process",
            description = "Do not start a JVM for each workload; they share this one's heap and compiled code.") private boolean inProcess;

    /** @param terminal where the process writes */
    public BenchmarkCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = common.terminal().out();
        List<Workload> chosen = chosen();
        if (list) {
            chosen.forEach(workload -> out.printf("%-42s %s%n", workload.name(), workload.what()));
            return ExitCode.OK.code();
        }
        boolean forked = !inProcess && !quick;
        if (!json) {
            Report.head(out, forked ? Fork.machine() : Machine.here());
        }
        for (Workload workload : chosen) {
            Result result = forked ? Fork.measure(workload) : workload.run(quick ? Effort.QUICK : Effort.FULL);
            if (json) {
                out.println(Report.json(result));
            } else {
                Report.row(out, result);
            }
            out.flush();
        }
        return ExitCode.OK.code();
    }

    private List<Workload> chosen() {
        return names.isEmpty() ? Workloads.all() : names.stream().map(this::named).toList();
    }

    private Workload named(String name) {
        Workload workload = Workloads.find(name);
        if (workload == null) {
            throw new ParameterException(
                    spec.commandLine(), "There is no workload \"" + name + "\"; --list prints those there are.");
        }
        return workload;
    }
}
