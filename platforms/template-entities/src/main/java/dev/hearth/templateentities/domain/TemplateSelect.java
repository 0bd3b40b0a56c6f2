package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.select.SelectEntity;
import dev.hearth.api.entity.LastState;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A choice, made of templates and a script. Home Assistant: {@code template.select}. */
final class TemplateSelect extends SelectEntity implements TemplateEntity {
    private static final OptionalField<Script> SELECT_OPTION =
            CommonKeys.script("select_option", "What chooses the variable 'option'.");
    private static final Field<TemplateText> OPTIONS = CommonKeys.required(CommonKeys.template(
            "options", "What there is to choose from, a list.", "{{ ['low', 'high'] }}"));

    static final Kind KIND = Kind.of(
            "select",
            "Template Select",
            TemplateSelect::new,
            CommonKeys.STATE,
            OPTIONS,
            SELECT_OPTION,
            CommonKeys.OPTIMISTIC);

    private final EntityTemplates templates;
    private List<String> options = List.of();
    private @Nullable String option;

    private TemplateSelect(Setting setting) {
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        templates.detail(OPTIONS, given -> {
            List<String> listed = Results.texts(given);
            if (listed == null && given != null) {
                templates.complain(OPTIONS.key(), given, "a list of texts");
            }
            options = listed == null ? List.of() : listed;
        });
        templates.stateText(
                CommonKeys.STATE, given -> option = given == null ? null : Results.text(given, ""));
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        option = last.state().value();
    }

    @Override
    public List<String> options() {
        return options;
    }

    @Override
    public @Nullable String currentOption() {
        return option;
    }

    @Override
    public CompletionStage<?> selectOption(String wanted) {
        templates.assume(() -> option = wanted);
        return templates.run(SELECT_OPTION, Map.of("option", wanted));
    }
}
