package dev.hearth.api.automation;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A list of actions as it stands in a configuration: {@code turn_on:}, {@code actions:}. {@link #in} makes it ready to
 * run. Immutable.
 *
 * <p>As long as no integration runs others, the schema accepts calls of services only, one or a list, in their new and
 * their older spellings, and says of every other action at its place what it would take.
 */
public final class Script {
    /** No actions. */
    public static final Script EMPTY = new Script(List.of(), ConfigNode.of(List.of()));

    /** One action, or a list. */
    public static final Schema<Script> SCHEMA = Schemas.ensureList(ServiceAction.SCHEMA)
            .converted((calls, node, problems) -> new Script(calls, node));

    private final List<ServiceAction> calls;
    private final ConfigNode written;

    private Script(List<ServiceAction> calls, ConfigNode written) {
        this.calls = calls;
        this.written = written;
    }

    /** What was written. */
    public ConfigNode written() {
        return written;
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /**
     * Makes it ready to run: by {@link ScriptEngine} if an integration provides it by the first run, else by calling its
     * services one after the other.
     *
     * @param hub the view of the integration whose script it is
     * @param name what the log calls it: {@code turn_on of 'Heater'}
     */
    public RunnableScript in(Hub hub, String name) {
        return new Ready(hub, name);
    }

    private final class Ready implements RunnableScript {
        private final Hub hub;
        private final String name;
        private @Nullable ScriptEngine engine;
        private @Nullable RunnableScript prepared;

        Ready(Hub hub, String name) {
            this.hub = hub;
            this.name = name;
        }

        @Override
        public CompletionStage<Map<String, @Nullable Object>> run(
                Map<String, @Nullable Object> variables, @Nullable Context context) {
            ScriptEngine present = hub.capability(ScriptEngine.class);
            if (present == null) {
                return callAll(new LinkedHashMap<>(variables), context);
            }
            RunnableScript script = prepared;
            if (script == null || !present.equals(engine)) {
                script = present.prepare(hub, name, written);
                engine = present;
                prepared = script;
            }
            return script.run(variables, context);
        }

        private CompletionStage<Map<String, @Nullable Object>> callAll(
                Map<String, @Nullable Object> variables, @Nullable Context context) {
            CompletionStage<?> last = Stages.done();
            for (ServiceAction call : calls) {
                last = last.thenCompose(done -> call(call, variables, context));
            }
            return last.thenApply(done -> variables);
        }

        private CompletionStage<?> call(
                ServiceAction call, Map<String, @Nullable Object> variables, @Nullable Context context) {
            if (!call.continueOnError()) {
                return callOnce(call, variables, context);
            }
            CompletionStage<?> calling;
            try {
                calling = callOnce(call, variables, context);
            } catch (RuntimeException e) {
                calling = Stages.failed(e);
            }
            return calling.handle((done, failure) -> {
                if (failure != null) {
                    hub.logger().warn(
                            "{} goes on behind a call that has failed: {}",
                            name,
                            Stages.cause(failure).getMessage());
                }
                return null;
            });
        }

        private CompletionStage<?> callOnce(
                ServiceAction call, Map<String, @Nullable Object> variables, @Nullable Context context) {
            if (!call.enabled(hub, variables)) {
                return Stages.done();
            }
            String answer = call.responseVariable();
            return hub.services().call(call.request(hub, variables, context)).thenAccept(response -> {
                if (answer != null) {
                    variables.put(answer, response);
                }
            });
        }
    }
}
