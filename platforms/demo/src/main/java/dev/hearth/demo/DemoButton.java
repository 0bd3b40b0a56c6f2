package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.button.ButtonEntity;
import dev.hearth.api.notification.PersistentNotifications;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A button that tells when it is pressed. */
final class DemoButton extends ButtonEntity implements OneOfItsKind {
    private final Label label;

    private DemoButton(Label label) {
        this.label = label;
    }

    static List<DemoButton> all() {
        return List.of(new DemoButton(new Label("push", "Push", null)));
    }

    static DemoButton numbered(int number) {
        return new DemoButton(Label.numbered("button", number));
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public CompletionStage<?> press() {
        PersistentNotifications notifications = hub().capability(PersistentNotifications.class);
        if (notifications != null) {
            notifications.create("Button pressed", "Button", null);
        }
        return Stages.done();
    }
}
