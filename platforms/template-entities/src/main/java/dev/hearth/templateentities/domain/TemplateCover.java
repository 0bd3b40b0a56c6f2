package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.cover.CoverDeviceClass;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
import dev.hearth.api.entity.LastState;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A cover whose place comes from a template for its state, for its position, or both: then the position says how far it is
 * open and the state only whether it moves. Without either it is where it was sent last. Home Assistant:
 * {@code template.cover}.
 */
final class TemplateCover extends CoverEntity implements TemplateEntity {
    private static final int OPEN = 100;
    private static final int CLOSED = 0;
    private static final long TILT = CoverFeatures.OPEN_TILT | CoverFeatures.CLOSE_TILT | CoverFeatures.STOP_TILT
            | CoverFeatures.SET_TILT_POSITION;
    private static final List<String> STATES = List.of("open", "opening", "closed", "closing", "true", "false", "none");

    private static final OptionalField<TemplateText> POSITION = CommonKeys.template(
            "position", "How far it is open, 0 to 100.", "{{ states('sensor.blind_position') }}");
    private static final OptionalField<TemplateText> TILT_POSITION = CommonKeys.template(
            "tilt", "How far its slats are open, 0 to 100.", "{{ states('sensor.blind_tilt') }}");
    private static final OptionalField<Script> OPEN_COVER = CommonKeys.script("open_cover", "What opens it.");
    private static final OptionalField<Script> CLOSE_COVER = CommonKeys.script("close_cover", "What closes it.");
    private static final OptionalField<Script> STOP_COVER = CommonKeys.script("stop_cover", "What stops it.");
    private static final OptionalField<Script> SET_POSITION = CommonKeys.script(
            "set_cover_position", "What moves it to the variable 'position', 0 to 100.");
    private static final OptionalField<Script> SET_TILT = CommonKeys.script(
            "set_cover_tilt_position", "What moves its slats to the variable 'tilt', 0 to 100.");
    private static final OptionalField<Boolean> TILT_OPTIMISTIC = Field.optional("tilt_optimistic", Schemas.bool())
            .doc("Whether its slats count at once as where they are sent; by itself if 'tilt' is not written.");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional("device_class", CoverDeviceClass.SCHEMA)
            .doc("What it is.")
            .example("blind");

    static final Kind KIND = Kind.of(
            "cover",
            "Template Cover",
            TemplateCover::new,
            CommonKeys.STATE,
            POSITION,
            TILT_POSITION,
            OPEN_COVER,
            CLOSE_COVER,
            STOP_COVER,
            SET_POSITION,
            SET_TILT,
            CommonKeys.OPTIMISTIC,
            TILT_OPTIMISTIC,
            DEVICE_CLASS)
            .ruled(keys -> keys
                    .together(OPEN_COVER.key(), CLOSE_COVER.key())
                    .atLeastOne(OPEN_COVER.key(), SET_POSITION.key()))
            .formerly(Legacy.under("covers")
                    .named("value_template", CommonKeys.STATE)
                    .named("position_template", POSITION)
                    .named("tilt_template", TILT_POSITION)
                    .keeping(
                            OPEN_COVER,
                            CLOSE_COVER,
                            STOP_COVER,
                            SET_POSITION,
                            SET_TILT,
                            CommonKeys.OPTIMISTIC,
                            TILT_OPTIMISTIC,
                            DEVICE_CLASS));

    private final EntityTemplates templates;
    private final Options options;
    private final boolean hasPosition;
    private final boolean assumesTilt;
    private @Nullable Integer position;
    private @Nullable Integer tilt;
    private boolean opening;
    private boolean closing;

    private TemplateCover(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE, POSITION));
        hasPosition = options.has(POSITION);
        assumesTilt = Boolean.TRUE.equals(options.find(TILT_OPTIMISTIC)) || !options.has(TILT_POSITION);
        templates.state(CommonKeys.STATE, this::takeState);
        templates.detail(POSITION, given -> position = share(POSITION, given));
        templates.detail(TILT_POSITION, given -> tilt = share(TILT_POSITION, given));
    }

    private void takeState(@Nullable Object given) {
        String word = given == null || given instanceof Boolean
                ? Results.text(given, "").toLowerCase(Locale.ROOT)
                : Results.word(given, STATES);
        opening = "opening".equals(word);
        closing = "closing".equals(word);
        if (word == null) {
            templates.word(CommonKeys.STATE.key(), given, STATES);
        }
        if (!hasPosition) {
            position = switch (word) {
                case "open", "true" -> (Integer) OPEN;
                case "opening", "closed", "closing", "false" -> CLOSED;
                case null, default -> null;
            };
        }
    }

    private @Nullable Integer share(OptionalField<TemplateText> field, @Nullable Object given) {
        Double share = templates.number(field.key(), given, CLOSED, OPEN);
        return share == null ? null : (Integer) share.intValue();
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        DataMap shown = last.state().attributes();
        opening = last.state().value().equals("opening");
        closing = last.state().value().equals("closing");
        position = shown.get("current_position") instanceof Number kept
                ? (Integer) kept.intValue()
                : last.state().value().equals("open") ? OPEN : CLOSED;
        if (shown.get("current_tilt_position") instanceof Number kept) {
            tilt = kept.intValue();
        }
    }

    // ---- what it shows ----

    @Override
    public @Nullable Boolean isClosed() {
        return position == null ? null : (Boolean) (position == CLOSED);
    }

    @Override
    public boolean isOpening() {
        return opening;
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    @Override
    public @Nullable Integer currentPosition() {
        return hasPosition || templates.can(SET_POSITION) ? position : null;
    }

    @Override
    public @Nullable Integer currentTiltPosition() {
        return tilt;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }

    @Override
    public Long supportedFeatures() {
        return CoverFeatures.OPEN | CoverFeatures.CLOSE
                | (templates.can(STOP_COVER) ? CoverFeatures.STOP : 0)
                | (templates.can(SET_POSITION) ? CoverFeatures.SET_POSITION : 0)
                | (templates.can(SET_TILT) ? TILT : 0);
    }

    // ---- what it does ----

    @Override
    public CompletionStage<?> openCover() {
        return move(OPEN_COVER, OPEN);
    }

    @Override
    public CompletionStage<?> closeCover() {
        return move(CLOSE_COVER, CLOSED);
    }

    private CompletionStage<?> move(OptionalField<Script> script, int end) {
        return templates.can(script)
                ? templates.run(script, Map.of(), () -> position = end)
                : setCoverPosition(end);
    }

    @Override
    public CompletionStage<?> stopCover() {
        return templates.run(STOP_COVER, Map.of());
    }

    @Override
    public CompletionStage<?> setCoverPosition(int wanted) {
        return templates.run(SET_POSITION, Map.of("position", (long) wanted), () -> position = wanted);
    }

    @Override
    public CompletionStage<?> openCoverTilt() {
        return setCoverTiltPosition(OPEN);
    }

    @Override
    public CompletionStage<?> closeCoverTilt() {
        return setCoverTiltPosition(CLOSED);
    }

    @Override
    public CompletionStage<?> stopCoverTilt() {
        return stopCover();
    }

    @Override
    public CompletionStage<?> setCoverTiltPosition(int wanted) {
        return templates.run(SET_TILT, Map.of("tilt", (long) wanted)).thenApply(done -> {
            templates.assume(assumesTilt, () -> tilt = wanted);
            return null;
        });
    }
}
