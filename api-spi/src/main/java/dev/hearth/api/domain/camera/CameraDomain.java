package dev.hearth.api.domain.camera;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.image.PictureFile;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.service.ServiceException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The entity domain {@code camera}. */
public final class CameraDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final Field<String> SNAPSHOT = Field.required("filename", PictureFile.NAME)
            .doc("The file to write; its folder is one of allowlist_external_dirs.")
            .example("snapshot_{{ entity_id.name }}.jpg")
            .form(FieldForm.of("Filename", Selector.text()));
    private static final Field<String> RECORDING = Field.required("filename", PictureFile.NAME)
            .doc("The file to write; its folder is one of allowlist_external_dirs.")
            .example("snapshot_{{ entity_id.name }}.mp4")
            .form(FieldForm.of("Filename", Selector.text()));
    private static final Field<String> PLAYER = Field.required("media_player", Schemas.entityDomain("media_player"))
            .doc("The media player that shows it.")
            .form(FieldForm.of("Media player", new Selector("entity", DataMap.of("domain", "media_player"))));
    private static final Field<String> FORMAT = Field.optional("format", Schemas.enumOf("hls"))
            .doc("The format of the stream.")
            .form(FieldForm.titled("Format"))
            .orElse("hls");
    private static final Field<Integer> DURATION = Field.optional("duration", Schemas.positiveInt())
            .doc("How many seconds are recorded.")
            .form(FieldForm.of("Duration", Selector.number(1, 3600).with("unit_of_measurement", "seconds")))
            .orElse(30);
    private static final Field<Integer> LOOKBACK = Field.optional("lookback", Schemas.positiveInt())
            .doc("How many seconds before now are recorded too.")
            .form(FieldForm.of("Lookback", Selector.number(0, 300).with("unit_of_measurement", "seconds")))
            .orElse(0);

    /** The domain with its services. */
    public static final EntityDomain<CameraEntity> DOMAIN = EntityDomain.of("camera", "Camera", CameraEntity.class)
            .serving(List.of(
                    plain("turn_on", CameraEntity::turnOn).described("Turn on", "Turns a camera on."),
                    plain("turn_off", CameraEntity::turnOff).described("Turn off", "Turns a camera off."),
                    plain("enable_motion_detection", CameraEntity::enableMotionDetection)
                            .described("Enable motion detection", "Has a camera watch for movement."),
                    plain("disable_motion_detection", CameraEntity::disableMotionDetection)
                            .described("Disable motion detection", "Has a camera watch for movement no more."),
                    EntityService.<CameraEntity, Section>of(
                            "snapshot",
                            Schemas.map(SNAPSHOT),
                            (camera, data) -> PictureFile.write(
                                    camera.hub(),
                                    data.get(SNAPSHOT),
                                    () -> camera.still(CameraEntity.Size.ANY)))
                            .described("Take snapshot", "Writes a still to a file."),
                    EntityService.<CameraEntity, Section>of(
                            "play_stream", Schemas.map(PLAYER, FORMAT), (camera, data) -> needsStream(camera))
                            .described("Play stream", "Shows the stream of a camera on a media player."),
                    EntityService.<CameraEntity, Section>of(
                            "record", Schemas.map(RECORDING, DURATION, LOOKBACK), (camera, data) -> needsStream(camera))
                            .described("Record", "Records the stream of a camera.")));

    private CameraDomain() {}

    private static EntityService<CameraEntity, Section> plain(
            String name, Function<CameraEntity, CompletionStage<?>> action) {
        return EntityService.of(name, NOTHING, (camera, data) -> action.apply(camera));
    }

    private static CompletionStage<?> needsStream(CameraEntity camera) {
        return Stages.failed(new ServiceException(
                ServiceException.FAILED,
                camera.supports(CameraFeatures.STREAM)
                        ? "the stream of " + camera.entityId() + " can be neither shown nor recorded yet; take a"
                                + " snapshot instead"
                        : camera.entityId() + " has no stream; take a snapshot instead"));
    }
}
