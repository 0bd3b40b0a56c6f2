package dev.hearth.templateentities.domain;

import dev.hearth.api.Stages;
import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.lock.LockEntity;
import dev.hearth.api.domain.lock.LockFeatures;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.service.ServiceException;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A lock that says by a template whether it is locked; a yes means locked. While the template for the form of its codes
 * fails, it cannot be operated. Home Assistant: {@code template.lock}.
 */
final class TemplateLock extends LockEntity implements TemplateEntity {
    private static final String LOCKED = "locked";
    private static final String UNLOCKED = "unlocked";
    private static final String OPENED = "open";
    private static final List<String> STATES =
            List.of("jammed", "opening", "locking", OPENED, "unlocking", LOCKED, UNLOCKED);

    private static final OptionalField<Script> LOCK = CommonKeys.script("lock", "What locks it; knows 'code'.");
    private static final OptionalField<Script> UNLOCK = CommonKeys.script("unlock", "What unlocks it; knows 'code'.");
    private static final OptionalField<Script> OPEN = CommonKeys.script("open", "What pulls its latch; knows 'code'.");
    private static final OptionalField<TemplateText> CODE_FORMAT = CommonKeys.template(
            "code_format", "A regular expression that its codes match; none for no code.", "{{ '\\\\d{4}' }}");

    static final Kind KIND = Kind.of(
            "lock",
            "Template Lock",
            TemplateLock::new,
            CommonKeys.STATE,
            must(LOCK),
            must(UNLOCK),
            OPEN,
            CODE_FORMAT,
            CommonKeys.OPTIMISTIC)
            .formerly(Legacy.under(null)
                    .named("value_template", CommonKeys.STATE)
                    .named("code_format_template", CODE_FORMAT)
                    .keeping(CommonKeys.NAME, LOCK, UNLOCK, OPEN, CommonKeys.OPTIMISTIC));

    private final EntityTemplates templates;
    private @Nullable String shown;
    private @Nullable String codeFormat;

    private TemplateLock(Setting setting) {
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        templates.state(CommonKeys.STATE, this::take);
        templates.detail(CODE_FORMAT, this::takeFormat);
    }

    private static Field<Script> must(OptionalField<Script> script) {
        return new Field<>(script.key(), script.schema(), null, script.notes());
    }

    private void take(@Nullable Object given) {
        String word = Results.word(given, STATES);
        Boolean locked = word == null ? Results.bool(given) : null;
        if (word == null && locked == null) {
            templates.word(CommonKeys.STATE.key(), given, STATES);
        }
        shown = locked == null ? word : locked ? LOCKED : UNLOCKED;
    }

    private void takeFormat(@Nullable Object given) {
        String pattern = given == null ? "" : Results.text(given, "").strip();
        codeFormat = null;
        if (!pattern.isEmpty()) {
            if (Schemas.regex().validate(ConfigNode.of(pattern), new Problems()) == null) {
                templates.complain(CODE_FORMAT.key(), given, "a regular expression");
            } else {
                codeFormat = pattern;
            }
        }
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        shown = Results.word(last.state().value(), STATES);
    }

    @Override
    public @Nullable Boolean isLocked() {
        return shown == null ? null : (Boolean) shown.equals(LOCKED);
    }

    @Override
    public boolean isLocking() {
        return "locking".equals(shown);
    }

    @Override
    public boolean isUnlocking() {
        return "unlocking".equals(shown);
    }

    @Override
    public boolean isOpen() {
        return OPENED.equals(shown);
    }

    @Override
    public boolean isOpening() {
        return "opening".equals(shown);
    }

    @Override
    public boolean isJammed() {
        return "jammed".equals(shown);
    }

    @Override
    public @Nullable String codeFormat() {
        return codeFormat;
    }

    @Override
    public Long supportedFeatures() {
        return templates.can(OPEN) ? LockFeatures.OPEN : 0;
    }

    @Override
    public CompletionStage<?> lock(@Nullable String code) {
        return operate(LOCK, code, LOCKED);
    }

    @Override
    public CompletionStage<?> unlock(@Nullable String code) {
        return operate(UNLOCK, code, UNLOCKED);
    }

    @Override
    public CompletionStage<?> open(@Nullable String code) {
        return operate(OPEN, code, OPENED);
    }

    private CompletionStage<?> operate(OptionalField<Script> script, @Nullable String code, String then) {
        String failure = templates.failureOf(CODE_FORMAT);
        if (failure != null) {
            return Stages.failed(new ServiceException(
                    ServiceException.INVALID,
                    entityId() + " cannot be operated while the template for the form of its codes fails: " + failure));
        }
        templates.assume(() -> shown = then);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("code", code);
        return templates.run(script, variables);
    }
}
