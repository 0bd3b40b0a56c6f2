package dev.hearth.core.websocket;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import dev.hearth.api.websocket.CommandHandler;
import dev.hearth.api.websocket.Commands;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The commands of all integrations. Loop only. */
public final class CoreCommands {
    private final CoreLoop loop;
    private final Map<String, Registered> commands = new LinkedHashMap<>();

    /** Commands, none so far. */
    public CoreCommands(CoreLoop loop) {
        this.loop = loop;
    }

    /** The commands as that integration sees them. */
    public Commands ownedBy(Owner owner) {
        return new Owned(this, owner);
    }

    private record Owned(CoreCommands all, Owner owner) implements Commands {
        @Override
        public Subscription add(Command<?> command) {
            return all.add(owner, command);
        }

        @Override
        public @Nullable Command<?> find(String type) {
            all.loop.checkInLoop();
            Registered found = all.commands.get(type);
            return found == null ? null : found.command;
        }

        @Override
        public List<String> types() {
            all.loop.checkInLoop();
            return List.copyOf(all.commands.keySet());
        }
    }

    private Subscription add(Owner owner, Command<?> command) {
        loop.checkInLoop();
        Registered taken = commands.get(command.type());
        if (taken != null) {
            throw new HubException(
                    "command_taken",
                    owner + " cannot take the command " + command.type() + ": " + taken.owner() + " does already");
        }
        return new Registered(owner, command);
    }

    private final class Registered extends Registration {
        private final Command<?> command;

        @SuppressWarnings("this-escape") // entered in a map only
        Registered(Owner owner, Command<?> command) {
            super(owner);
            this.command = watched(command);
            commands.put(command.type(), this);
        }

        // What the handler does is done in the name of the integration that brought it.
        private <T> Command<T> watched(Command<T> given) {
            CommandHandler<T> handler = call -> handle(given, call);
            return new Command<>(given.type(), given.schema(), given.admin(), handler);
        }

        private <T> CompletionStage<?> handle(Command<T> given, CommandCall<T> call) {
            Culprit before = loop.enter(this);
            try {
                CompletionStage<?> answer = given.handler().handle(call);
                CompletableFuture<?> future = answer.toCompletableFuture();
                return future.isDone() && !future.isCompletedExceptionally() ? answer : explained(pending(answer));
            } catch (Exception e) {
                throw explained(e);
            } finally {
                loop.leave(before);
            }
        }

        private <R> CompletionStage<R> explained(CompletionStage<R> answer) {
            return answer.exceptionally(thrown -> {
                throw explained(Stages.cause(thrown));
            });
        }

        // What nobody foresaw is for the log; the client need not know more than that.
        private HubException explained(Throwable thrown) {
            if (thrown instanceof HubException foreseen) {
                return foreseen;
            }
            owner().failed(this, thrown);
            return new HubException("unknown_error", "Unknown error", thrown);
        }

        private <R> CompletionStage<R> pending(CompletionStage<R> answer) {
            return loop.ownedBy(owner()).task(() -> answer);
        }

        @Override
        protected void release() {
            commands.remove(command.type(), this);
        }

        @Override
        public String label() {
            return "the command " + command.type() + ", " + Labels.of(command.handler());
        }
    }
}
