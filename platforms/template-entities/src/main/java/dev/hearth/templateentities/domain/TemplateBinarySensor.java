package dev.hearth.templateentities.domain;

import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.PeriodTemplate;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.States;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.Delay;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so or not, made of others; what is no clear yes means no, and nothing means unknown. It may wait before
 * it follows its template, which begins anew whenever the template gives something; a trigger that only says the same again
 * leaves it waiting. Home Assistant: {@code template.binary_sensor}.
 */
final class TemplateBinarySensor extends BinarySensorEntity implements TemplateEntity {
    private static final String AUTO_OFF_TIME = "auto_off_time";

    private static final Field<TemplateText> STATE = CommonKeys.required(CommonKeys.STATE);
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", BinarySensorDeviceClass.SCHEMA)
            .doc("What 'on' means.")
            .example("motion");
    private static final OptionalField<PeriodTemplate> DELAY_ON =
            delay("delay_on", "How long the template has to give a yes before it is on.");
    private static final OptionalField<PeriodTemplate> DELAY_OFF =
            delay("delay_off", "How long the template has to give a no before it is off.");
    private static final OptionalField<PeriodTemplate> AUTO_OFF =
            delay("auto_off", "How long after a trigger has turned it on it turns off by itself.");
    private static final OptionalField<String> UNIT = Field.optional("unit_of_measurement", Schemas.string())
            .doc("Without effect; understood because Home Assistant does.");

    static final Kind KIND = Kind.of(
            "binary_sensor",
            "Template Binary Sensor",
            TemplateBinarySensor::new,
            STATE,
            DEVICE_CLASS,
            DELAY_ON,
            DELAY_OFF,
            AUTO_OFF,
            UNIT)
            .formerly(Legacy.under("sensors")
                    .named("value_template", STATE)
                    .keeping(DEVICE_CLASS, DELAY_ON, DELAY_OFF));

    /** A change that waits. */
    private record Pending(@Nullable Boolean from, @Nullable Boolean to, Subscription timer) {}

    private final EntityTemplates templates;
    private final Options options;
    private final Delay delayOn;
    private final Delay delayOff;
    private final Delay autoOff;
    private @Nullable Boolean on;
    private @Nullable Pending pending;
    private @Nullable Instant autoOffTime;
    private @Nullable Subscription autoOffTimer;

    private TemplateBinarySensor(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        delayOn = new Delay(templates, DELAY_ON);
        delayOff = new Delay(templates, DELAY_OFF);
        autoOff = new Delay(templates, AUTO_OFF);
        templates.state(STATE, templates.isTriggered() ? this::takeAtTrigger : this::take);
        if (delayOn.isWritten() || delayOff.isWritten()) {
            templates.rememberState();
        }
    }

    private static OptionalField<PeriodTemplate> delay(String key, String doc) {
        return Field.optional(key, Schemas.positiveTimePeriodTemplate()).doc(doc).example("00:05:00");
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(this::cancelAll);
        return templates.added();
    }

    private void take(@Nullable Object given) {
        cancelPending();
        Boolean wanted = given == null ? null : (Boolean) Results.truth(given);
        if (Objects.equals(wanted, on)) {
            return;
        }
        Duration delay = delayBefore(wanted);
        if (delay == null) {
            on = wanted;
        } else {
            schedule(wanted, delay);
        }
    }

    private void takeAtTrigger(@Nullable Object given) {
        Boolean wanted = given == null ? null : (Boolean) Results.truth(given);
        Duration delay = Boolean.TRUE.equals(wanted) ? delayOn.now(hub()) : delayOff.now(hub());
        Pending waiting = pending;
        if (waiting != null && delay != null && Objects.equals(waiting.from(), on)
                && Objects.equals(waiting.to(), wanted)) {
            return;
        }
        cancelAll();
        if (delay == null || Objects.equals(wanted, on)) {
            become(wanted);
        } else {
            schedule(wanted, delay);
        }
    }

    private @Nullable Duration delayBefore(@Nullable Boolean wanted) {
        return wanted == null ? null : wanted ? delayOn.now(hub()) : delayOff.now(hub());
    }

    private void schedule(@Nullable Boolean wanted, Duration delay) {
        pending = new Pending(on, wanted, hub().loop().after(delay, () -> {
            pending = null;
            become(wanted);
            writeState();
        }));
    }

    private void become(@Nullable Boolean nowOn) {
        on = nowOn;
        if (Boolean.TRUE.equals(nowOn) && templates.isTriggered()) {
            Duration delay = autoOff.now(hub());
            if (delay != null) {
                turnOffAt(hub().loop().time().now().plus(delay));
            }
        }
    }

    private void turnOffAt(Instant when) {
        autoOffTime = when;
        autoOffTimer = hub().loop().at(when, () -> {
            autoOffTime = null;
            on = false;
            writeState();
        });
    }

    private void cancelPending() {
        if (pending != null) {
            pending.timer().cancel();
            pending = null;
        }
    }

    private void cancelAll() {
        cancelPending();
        if (autoOffTimer != null) {
            autoOffTimer.cancel();
            autoOffTimer = null;
            autoOffTime = null;
        }
    }

    @Override
    public void lost() {
        cancelAll();
    }

    @Override
    public DataMap extraDataToKeep() {
        return templates.isTriggered() ? DataMap.of(AUTO_OFF_TIME, autoOffTime) : DataMap.of();
    }

    @Override
    public void restore(LastState last) {
        on = last.state().value().equals(States.ON);
        Instant when = autoOff.isWritten() ? instant(last.extra().get(AUTO_OFF_TIME)) : null;
        if (on && when != null) {
            if (when.isAfter(hub().loop().time().now())) {
                turnOffAt(when);
            } else {
                on = false;
            }
        }
    }

    private static @Nullable Instant instant(@Nullable Object kept) {
        return switch (kept) {
            case Instant instant -> instant;
            case String text -> Results.instant(text);
            case null, default -> null;
        };
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }
}
