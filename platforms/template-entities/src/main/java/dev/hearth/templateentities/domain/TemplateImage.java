package dev.hearth.templateentities.domain;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A picture whose address a template gives; fetched when somebody wants to see it, and kept until the address is another.
 * Home Assistant: {@code template.image}.
 */
final class TemplateImage extends ImageEntity implements TemplateEntity {
    private static final Field<TemplateText> URL = CommonKeys.required(
            CommonKeys.template("url", "The address of the picture.", "https://www.example.com/picture.png"));
    private static final Field<Boolean> VERIFY_SSL = Field.optional("verify_ssl", Schemas.bool())
            .orElse(true)
            .doc("Whether the certificate of where the picture lies must be a good one.");

    static final Kind KIND = Kind.of("image", "Template Image", TemplateImage::new, URL, VERIFY_SSL);

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable String url;
    private @Nullable Instant updated;
    private @Nullable Picture kept;

    private TemplateImage(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.state(URL, this::take);
    }

    private void take(@Nullable Object given) {
        kept = null;
        url = given == null ? null : Results.text(given, "");
        if (given != null) {
            updated = hub().loop().time().now();
        }
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public @Nullable Instant imageLastUpdated() {
        return updated;
    }

    @Override
    protected CompletionStage<? extends @Nullable Picture> image() {
        String address = url;
        Picture present = kept;
        if (present != null || address == null) {
            return CompletableFuture.completedStage(present);
        }
        ImageDownload download;
        try {
            download = ImageDownload.of(address, options.get(VERIFY_SSL));
        } catch (RuntimeException e) {
            return Stages.failed(e);
        }
        return hub().loop().blocking(download::fetch).thenApply(picture -> {
            if (address.equals(url)) {
                kept = picture;
            }
            return picture;
        });
    }

    // With a picture of its own, it shows that.
    @Override
    public @Nullable String entityPicture() {
        return options.has(CommonKeys.PICTURE) ? TemplateEntity.super.entityPicture() : super.entityPicture();
    }
}
