package dev.hearth.api.domain.image;

import dev.hearth.api.Hub;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.service.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The file that a {@code snapshot} service writes. */
public final class PictureFile {
    /** What a caller may write as the name of the file. */
    public static final Schema<String> NAME = Schemas.template()
            .check("the name of a file, not a template", name -> !name.dynamic())
            .as(TemplateText::source);

    private static final String SHARED_FOLDER = "www";

    private PictureFile() {}

    /**
     * Writes a picture to a file, which is replaced wholly or not at all; its folder is made. Loop only; the disk is left
     * to a worker.
     *
     * @param filename where to; relative ones are taken from the configuration folder
     * @param picture gets the picture, once it is clear that it may be written
     * @return fails with {@link ServiceException} for a file outside the configuration's {@code www} and
     *     {@code allowlist_external_dirs}, links followed
     */
    public static CompletionStage<?> write(Hub hub, String filename, Supplier<CompletionStage<Picture>> picture) {
        CoreConfig config = hub.config();
        Path file = config.configDirectory().resolve(filename).toAbsolutePath().normalize();
        return hub.loop()
                .blocking(() -> {
                    checkAllowed(file, config);
                    return file;
                })
                .thenCompose(allowed -> picture.get())
                .thenCompose(bytes -> hub.loop().blocking(() -> replace(file, bytes)));
    }

    private static void checkAllowed(Path file, CoreConfig config) throws IOException {
        Path real = real(file);
        Stream<Path> folders = Stream.concat(
                config.allowedDirectories().stream(),
                Stream.of(config.configDirectory().resolve(SHARED_FOLDER)));
        for (Path folder : folders.toList()) {
            if (real.startsWith(real(folder.toAbsolutePath().normalize()))) {
                return;
            }
        }
        throw new ServiceException(
                ServiceException.INVALID,
                "cannot write '" + file + "': its folder is not allowed; add it to allowlist_external_dirs under"
                        + " homeassistant: in the configuration");
    }

    /** The path with links followed as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path present = path;
        while (present != null && !Files.exists(present)) {
            present = present.getParent();
        }
        return present == null ? path : present.toRealPath().resolve(present.relativize(path));
    }

    private static Path replace(Path file, Picture picture) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new ServiceException(ServiceException.INVALID, "'" + file + "' is no file that could be written");
        }
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, ".picture", ".tmp");
        try {
            Files.write(whole, picture.bytes());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        return file;
    }
}
