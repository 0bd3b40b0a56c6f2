package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.update.UpdateDeviceClass;
import dev.hearth.api.domain.update.UpdateEntity;
import dev.hearth.api.domain.update.UpdateFeatures;
import dev.hearth.api.entity.LastState;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An update of something, made of templates and a script. Home Assistant: {@code template.update}. */
final class TemplateUpdate extends UpdateEntity implements TemplateEntity {
    private static final int WHOLE = 100;

    private static final Field<TemplateText> INSTALLED_VERSION = CommonKeys.required(CommonKeys.template(
            "installed_version", "The version that runs.", "{{ states('sensor.installed') }}"));
    private static final Field<TemplateText> LATEST_VERSION = CommonKeys.required(CommonKeys.template(
            "latest_version", "The newest version there is.", "{{ states('sensor.latest') }}"));
    private static final OptionalField<Script> INSTALL = CommonKeys.script(
            "install", "What installs it; knows 'specific_version' and 'backup'.");
    private static final OptionalField<TemplateText> IN_PROGRESS =
            CommonKeys.template("in_progress", "Whether it is being installed.", "{{ false }}");
    private static final OptionalField<TemplateText> PERCENTAGE = CommonKeys.template(
            "update_percentage", "How far the installation is, in per cent; none while there is none.", "{{ 40 }}");
    private static final OptionalField<TemplateText> RELEASE_SUMMARY =
            CommonKeys.template("release_summary", "What is new.", "Many things");
    private static final OptionalField<TemplateText> RELEASE_URL =
            CommonKeys.template("release_url", "Where people read what is new.", "https://www.example.com/news");
    private static final OptionalField<TemplateText> TITLE =
            CommonKeys.template("title", "The name of the software.", "Firmware");
    private static final Field<Boolean> BACKUP = Field.optional("backup", Schemas.bool())
            .orElse(false)
            .doc("Whether the script can back up before it installs.");
    private static final Field<Boolean> SPECIFIC_VERSION = Field.optional("specific_version", Schemas.bool())
            .orElse(false)
            .doc("Whether the script can install a version of the caller's choice.");
    private static final OptionalField<String> DEVICE_CLASS =
            Field.optional("device_class", Schemas.enumOf(UpdateDeviceClass.FIRMWARE)).doc("What is updated.")
                    .example("firmware");

    static final Kind KIND = Kind.of(
            "update",
            "Template Update",
            TemplateUpdate::new,
            INSTALLED_VERSION,
            LATEST_VERSION,
            INSTALL,
            IN_PROGRESS,
            PERCENTAGE,
            RELEASE_SUMMARY,
            RELEASE_URL,
            TITLE,
            BACKUP,
            SPECIFIC_VERSION,
            DEVICE_CLASS);

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable String installedVersion;
    private @Nullable String latestVersion;
    private boolean inProgress;
    private @Nullable Integer percentage;
    private @Nullable String summary;
    private @Nullable String url;
    private @Nullable String title;

    private TemplateUpdate(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.stateText(INSTALLED_VERSION, given -> installedVersion = text(given));
        templates.stateText(LATEST_VERSION, given -> latestVersion = text(given));
        templates.detail(
                IN_PROGRESS, given -> inProgress = Boolean.TRUE.equals(templates.bool(IN_PROGRESS.key(), given)));
        templates.detail(PERCENTAGE, this::takePercentage);
        follow(RELEASE_SUMMARY, given -> summary = given);
        follow(RELEASE_URL, given -> url = given);
        follow(TITLE, given -> title = given);
    }

    private void follow(OptionalField<TemplateText> field, Consumer<@Nullable String> taker) {
        templates.detail(field, given -> taker.accept(text(given)));
    }

    private static @Nullable String text(@Nullable Object given) {
        return given == null ? null : Results.text(given, String.valueOf(given));
    }

    private void takePercentage(@Nullable Object given) {
        Double share = templates.number(PERCENTAGE.key(), given, 0, WHOLE);
        percentage = share == null ? null : (Integer) share.intValue();
        if (!options.has(IN_PROGRESS)) {
            inProgress = percentage != null;
        }
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        DataMap shown = last.state().attributes();
        installedVersion = shown.text("installed_version");
        latestVersion = shown.text("latest_version");
    }

    @Override
    public @Nullable String installedVersion() {
        return installedVersion;
    }

    @Override
    public @Nullable String latestVersion() {
        return latestVersion;
    }

    @Override
    public boolean inProgress() {
        return inProgress;
    }

    @Override
    public @Nullable Integer updatePercentage() {
        return percentage;
    }

    @Override
    public @Nullable String releaseSummary() {
        return summary;
    }

    @Override
    public @Nullable String releaseUrl() {
        return url;
    }

    @Override
    public @Nullable String title() {
        return title;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }

    // Without one of its own, the picture is the one of all updates.
    @Override
    public @Nullable String entityPicture() {
        return options.has(CommonKeys.PICTURE) ? TemplateEntity.super.entityPicture() : super.entityPicture();
    }

    @Override
    public Long supportedFeatures() {
        return (templates.can(INSTALL) ? UpdateFeatures.INSTALL : 0)
                | (options.get(SPECIFIC_VERSION) ? UpdateFeatures.SPECIFIC_VERSION : 0)
                | (options.get(BACKUP) ? UpdateFeatures.BACKUP : 0)
                | (options.has(IN_PROGRESS) || options.has(PERCENTAGE) ? UpdateFeatures.PROGRESS : 0);
    }

    @Override
    public CompletionStage<?> install(@Nullable String version, boolean backup) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("specific_version", version);
        variables.put("backup", backup);
        return templates.run(INSTALL, variables);
    }
}
