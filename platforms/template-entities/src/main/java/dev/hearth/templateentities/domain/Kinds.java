package dev.hearth.templateentities.domain;

import dev.hearth.templateentities.base.Kind;
import java.util.List;

/** The entity domains that can be made of templates. */
public final class Kinds {
    private static final List<Kind> ALL = List.of(
            TemplateAlarm.KIND,
            TemplateBinarySensor.KIND,
            TemplateButton.KIND,
            TemplateCover.KIND,
            TemplateEvent.KIND,
            TemplateFan.KIND,
            TemplateImage.KIND,
            TemplateLight.KIND,
            TemplateLock.KIND,
            TemplateNumber.KIND,
            TemplateSelect.KIND,
            TemplateSensor.KIND,
            TemplateSwitch.KIND,
            TemplateUpdate.KIND,
            TemplateVacuum.KIND,
            TemplateWeather.KIND);

    private Kinds() {}

    /** All of them, by domain. */
    public static List<Kind> all() {
        return ALL;
    }
}
