package dev.hearth.wakeonlan;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a network card.
 *
 * @param digits twelve hexadecimal digits, lower case
 */
record Mac(String digits) {
    private static final Pattern FORMS = Pattern.compile("(?i)[0-9a-f]{2}([:. -]?)[0-9a-f]{2}(?:\\1[0-9a-f]{2}){4}"
            + "|[0-9a-f]{4}([.: -])[0-9a-f]{4}\\2[0-9a-f]{4}");

    /** With colons, dashes, dots or nothing between its parts. */
    static final Schema<Mac> SCHEMA = Schemas.matching(
            FORMS, "the address of a network card such as 'aa:bb:cc:dd:ee:ff'")
            .as(text -> new Mac(text.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT)));

    byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    /** With colons. */
    @Override
    public String toString() {
        return HexFormat.ofDelimiter(":").formatHex(bytes());
    }
}
