package dev.hearth.core.boot;

import dev.hearth.api.Hub;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.state.State;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.plugin.PluginProblem;
import dev.hearth.core.setup.SetupReport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** A hub that was started, for whoever started it. Any thread but the loop. */
public final class RunningHub {
    private final Hub view;
    private final HubConfiguration configuration;
    private final List<PluginProblem> pluginProblems;
    private final EntityComponents entities;
    private final CompletionStage<SetupReport> started;
    private final CompletionStage<Integer> exitCode;

    RunningHub(
            CoreHub hub,
            HubConfiguration configuration,
            List<PluginProblem> pluginProblems,
            EntityComponents entities,
            CompletionStage<SetupReport> started,
            CompletionStage<Integer> exitCode) {
        this.view = hub.viewOf(hub.loop().hubOwner());
        this.configuration = configuration;
        this.pluginProblems = pluginProblems;
        this.entities = entities;
        this.started = started;
        this.exitCode = exitCode;
    }

    /** The configuration it was started with, and its problems. The plan is not kept: it would hold unplugged jars. */
    public HubConfiguration configuration() {
        return configuration;
    }

    /** What is wrong with integrations that are not used. */
    public List<PluginProblem> pluginProblems() {
        return pluginProblems;
    }

    /** Completes on the loop when the hub runs; fails when it is stopped before. */
    public CompletionStage<SetupReport> started() {
        return started;
    }

    /** All states now, by entity id. Waits for the loop. */
    public List<State> states() {
        return ask(view -> view.states().all()).stream()
                .sorted(Comparator.comparing(State::entityId))
                .toList();
    }

    /** All services, as {@link dev.hearth.api.service.ServiceRegistry#all} gives them. Waits for the loop. */
    public Map<String, Map<String, ServiceDefinition<?>>> services() {
        return ask(view -> view.services().all());
    }

    /** How many entities there are. Waits for the loop. */
    public int entities() {
        return ask(view -> entities.count());
    }

    /** What a question to the hub is answered with. Asked on its loop; waits for it. */
    public <T> T ask(Function<Hub, T> question) {
        return view.loop().await(view.loop().call(() -> question.apply(view)));
    }

    /** Does something with the hub, on its loop, without waiting. */
    public void onLoop(Consumer<Hub> action) {
        view.loop().execute(() -> action.accept(view));
    }

    /** Stops the hub; see {@link Hub#stop}. */
    public CompletionStage<Void> stop(int code) {
        return view.stop(code);
    }

    /** Completes with the exit code when the hub has stopped. */
    public CompletionStage<Integer> exitCode() {
        return exitCode;
    }
}
