package dev.hearth.api.domain.image;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import java.util.List;

/** The entity domain {@code image}. */
public final class ImageDomain {
    private static final Field<String> FILENAME = Field.required("filename", PictureFile.NAME)
            .doc("The file to write; its folder is one of allowlist_external_dirs.")
            .example("/tmp/image_snapshot.jpg")
            .form(FieldForm.titled("Filename"));

    /** The domain with its service {@code snapshot}. */
    public static final EntityDomain<ImageEntity> DOMAIN = EntityDomain.of("image", "Image", ImageEntity.class)
            .serving(List.of(EntityService.<ImageEntity, Section>of(
                    "snapshot",
                    Schemas.map(FILENAME),
                    (image, data) -> PictureFile.write(image.hub(), data.get(FILENAME), image::still))
                    .described("Take snapshot", "Writes the picture to a file.")));

    private ImageDomain() {}
}
