package dev.hearth.file;

import dev.hearth.api.Hub;
import dev.hearth.api.domain.notify.NotifyService;
import dev.hearth.api.state.StateText;
import java.util.concurrent.CompletionStage;

/**
 * Makes a line of each message. An empty file begins with a header that has the title of the first message. Home
 * Assistant 2024.5: {@code file.FileNotificationService}.
 */
final class FileNotifier implements NotifyService {
    private static final String RULE = "-".repeat(80);
    // Home Assistant's, where a message has no title of its own.
    private static final String TITLE = "Home Assistant";

    private final Hub hub;
    private final Appender appender;
    private final FileNotifierConfig config;

    FileNotifier(Hub hub, Appender appender, FileNotifierConfig config) {
        this.hub = hub;
        this.appender = appender;
        this.config = config;
    }

    @Override
    public CompletionStage<?> send(Message message) {
        String now = StateText.of(hub.loop().time().now());
        String title = message.title() == null ? TITLE : message.title();
        AllowedFile file = new AllowedFile(
                hub.config().configDirectory().resolve(config.filename()), hub.config().allowedDirectories());
        return appender.append(
                file,
                title + " notifications (Log started: " + now + ")\n" + RULE + "\n",
                (config.timestamp() ? now + " " : "") + message.message() + "\n");
    }
}
