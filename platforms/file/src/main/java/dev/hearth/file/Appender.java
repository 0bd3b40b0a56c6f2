package dev.hearth.file;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.service.ServiceException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines on a worker, one after the other in the order they came, whichever files they are for. At most 1,000 wait;
 * more are refused. Loop only.
 */
final class Appender {
    private static final int MOST = 1_000;
    private static final HubData.Key<Appender> KEY = new HubData.Key<>("file.appender", Appender.class);

    private final Hub hub;
    private CompletionStage<?> last = Stages.done();
    private int waiting;

    private Appender(Hub hub) {
        this.hub = hub;
    }

    /** The one that all services of the integration share. */
    static Appender of(Hub hub) {
        Appender present = hub.data().get(KEY);
        if (present == null) {
            present = new Appender(hub);
            hub.data().put(KEY, present);
        }
        return present;
    }

    /** Writes a text, see {@link AllowedFile#append}; what goes wrong is said in the words of a service. */
    CompletionStage<Void> append(AllowedFile file, String header, String text) {
        if (waiting == MOST) {
            return Stages.failed(new ServiceException(
                    ServiceException.FAILED,
                    MOST + " messages wait to be written already; '" + file.path() + "' takes no more"));
        }
        waiting++;
        CompletionStage<Void> mine = last.handle((done, failure) -> text)
                .thenCompose(turn -> hub.loop().<@Nullable Void>blocking(() -> {
                    file.append(header, text);
                    return null;
                }))
                .handle((done, failure) -> {
                    waiting--;
                    return failure;
                })
                .thenCompose(failure -> failure == null ? Stages.done() : Stages.failed(refusal(file, failure)));
        last = mine;
        return mine;
    }

    private static ServiceException refusal(AllowedFile file, Throwable failure) {
        Throwable cause = Stages.cause(failure);
        return cause instanceof HubException
                ? new ServiceException(ServiceException.INVALID, String.valueOf(cause.getMessage()), cause)
                : new ServiceException(
                        ServiceException.INVALID, "the file '" + file.path() + "' cannot be written: " + cause, cause);
    }
}
