package dev.hearth.demo;

import dev.hearth.api.domain.image.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws the pictures of the demo: a sun that wanders over a meadow. */
final class DemoPicture {
    /** How many there are before the first comes again. */
    static final int PHASES = 4;

    private static final int SKY = 0x87B5DB;
    private static final int MEADOW = 0x5E8C4A;
    private static final int SUN = 0xF7D154;

    private DemoPicture() {}

    /**
     * Draws one. On a worker.
     *
     * @param phase where the sun stands, 0 to 3
     * @param format {@code jpeg} or {@code png}
     */
    static Picture draw(int phase, int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            int sun = height / 4;
            pen.setColor(new Color(SKY));
            pen.fillRect(0, 0, width, height);
            pen.setColor(new Color(SUN));
            pen.fillOval((width - sun) * phase / (PHASES - 1), height / 8, sun, sun);
            pen.setColor(new Color(MEADOW));
            pen.fillRect(0, height * 2 / 3, width, height);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, out);
        }
        return new Picture(bytes.toByteArray(), "image/" + format);
    }
}
