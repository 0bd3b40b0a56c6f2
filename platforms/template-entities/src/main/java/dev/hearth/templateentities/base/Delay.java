package dev.hearth.templateentities.base;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.PeriodTemplate;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.template.Rendering;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A length of time in the configuration of an entity that may be a template. Loop only. */
public final class Delay {
    private final EntityTemplates templates;
    private final String option;
    private final @Nullable PeriodTemplate written;
    private @Nullable Duration latest;

    /** One that is followed with the other templates if it is one; of the same change, it is known before what is asked for
     * later. */
    public Delay(EntityTemplates templates, OptionalField<PeriodTemplate> field) {
        this.templates = templates;
        this.option = field.key();
        this.written = templates.options().find(field);
        if (written instanceof PeriodTemplate.Text(var template)) {
            templates.detail(option, template, value -> latest = value == null ? null : period(value));
        }
    }

    /** Whether it is written. */
    public boolean isWritten() {
        return written != null;
    }

    /** How long it is now; null for none, also when the template gives what is none. */
    public @Nullable Duration now(Hub hub) {
        Duration period = switch (written) {
            case null -> null;
            case PeriodTemplate.Fixed(Duration fixed) -> fixed;
            case PeriodTemplate.Text text -> latest;
            case PeriodTemplate.Parts(Map<String, TemplateValue> units) -> parts(hub, units);
        };
        return period == null || period.isZero() ? null : period;
    }

    private @Nullable Duration parts(Hub hub, Map<String, TemplateValue> units) {
        try {
            return period(Rendering.map(hub, new TemplateValue.Entries(units), templates.variables()));
        } catch (HubException e) {
            templates.complain(option, e.getMessage(), "a length of time");
            return null;
        }
    }

    private @Nullable Duration period(Object value) {
        Duration period = Results.period(value);
        if (period == null) {
            templates.complain(option, value, "a length of time");
        }
        return period;
    }
}
