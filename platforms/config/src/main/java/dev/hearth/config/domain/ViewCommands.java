package dev.hearth.config.domain;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.auth.Permissions.Action;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures;
import dev.hearth.api.domain.update.UpdateEntity;
import dev.hearth.api.domain.update.UpdateFeatures;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clients ask to show an entity at length: {@code update/release_notes}, {@code camera/get_prefs},
 * {@code camera/capabilities}, {@code media_player/browse_media}.
 */
final class ViewCommands {
    private static final OptionalField<Optional<String>> CONTENT_TYPE = nullable("media_content_type");
    private static final OptionalField<Optional<String>> CONTENT_ID = nullable("media_content_id");

    private ViewCommands() {}

    private static OptionalField<Optional<String>> nullable(String key) {
        return Field.optional(
                key, Schemas.emptyAs(Optional.<String>empty(), Schemas.string().as(Optional::of)));
    }

    static void add(Hub hub) {
        hub.commands()
                .add(Command.of("update/release_notes", Schemas.map(DomainCommands.ENTITY_ID), call -> {
                    UpdateEntity update = DomainCommands.named(hub, call, UpdateEntity.class, Action.READ);
                    DomainCommands.checkSupports(update, UpdateFeatures.RELEASE_NOTES, "release notes");
                    return update.releaseNotes();
                }));
        // Nothing about cameras can be preferred here: a stream is never loaded ahead, a picture never turned.
        hub.commands()
                .add(Command.answering(
                        "camera/get_prefs",
                        call -> {
                            DomainCommands.named(hub, call, CameraEntity.class, Action.READ);
                            return DataMap.of("preload_stream", false, "orientation", 1);
                        },
                        DomainCommands.ENTITY_ID));
        hub.commands()
                .add(Command.answering(
                        "camera/capabilities",
                        call -> {
                            DomainCommands.named(hub, call, CameraEntity.class, Action.READ);
                            return DataMap.of("frontend_stream_types", List.of());
                        },
                        DomainCommands.ENTITY_ID));
        hub.commands()
                .add(Command.answering(
                        "media_player/browse_media",
                        call -> browse(hub, call),
                        DomainCommands.ENTITY_ID,
                        CONTENT_TYPE,
                        CONTENT_ID));
    }

    private static @Nullable Object browse(Hub hub, CommandCall<Section> call) {
        MediaPlayerEntity player = DomainCommands.named(hub, call, MediaPlayerEntity.class, Action.READ);
        DomainCommands.checkSupports(player, MediaPlayerFeatures.BROWSE_MEDIA, "browsing media");
        throw new HubException("not_supported", "this hub cannot browse the media of " + player.entityId());
    }
}
