package dev.hearth.template.function;

import dev.hearth.jinja.value.TemplateException;
import java.io.ByteArrayOutputStream;

/** Reads base 64 as Python's {@code b64decode} does: what is no character of it is passed over. */
final class Base64Text {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64Text() {}

    /**
     * The bytes.
     *
     * @throws TemplateException {@code VALUE} if there are characters too few at the end
     */
    static byte[] decode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 3 / 4 + 3);
        int bits = 0;
        int inFour = 0;
        int pads = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                throw TemplateException.value("string argument should contain only ASCII characters");
            }
            if (c == '=') {
                pads++;
                if (inFour >= 2 && inFour + pads >= 4) {
                    return out.toByteArray();
                }
                continue;
            }
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                continue;
            }
            pads = 0;
            count++;
            bits = (bits << 6 | value) & 0xffffff;
            inFour = (inFour + 1) % 4;
            if (inFour != 1) {
                out.write(bits >> (inFour == 0 ? 0 : 8 - 2 * inFour));
            }
        }
        if (inFour == 1) {
            throw TemplateException.value("Invalid base64-encoded string: number of data characters (" + count
                    + ") cannot be 1 more than a multiple of 4");
        }
        if (inFour != 0) {
            throw TemplateException.value("Incorrect padding");
        }
        return out.toByteArray();
    }
}
