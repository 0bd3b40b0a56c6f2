package dev.hearth.commandline;

import dev.hearth.api.HubException;
import dev.hearth.api.entity.Entity;
import dev.hearth.shell.Command;
import dev.hearth.shell.Shell;
import java.util.concurrent.CompletionStage;

/** A command that is run for what it does, by an entity whose state may then be another. */
final class Action {
    private Action() {}

    /**
     * Runs it, then has the entity look what has become of it.
     *
     * @param what what it was to do, for the error: {@code turned on}
     * @param looks whether the entity can look; if the hub polls it, the hub sees to that
     * @return fails with {@code command_failed} when the command does
     */
    static CompletionStage<Void> run(Shell shell, Command command, Entity entity, String what, boolean looks) {
        return shell.run(command).thenCompose(outcome -> {
            String trouble = outcome.trouble();
            CompletionStage<Void> looked = entity.refresh(looks);
            return looked.thenAccept(nothing -> {
                if (trouble != null) {
                    throw new HubException(
                            "command_failed",
                            entity.entityId() + " could not be " + what + ": its command " + trouble);
                }
            });
        });
    }
}
