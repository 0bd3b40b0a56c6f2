package dev.hearth.tod;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.SunEvent;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a part of the day begins or ends. */
sealed interface Edge {
    /** At a time by the clock at home, or with the sun. */
    Schema<Edge> SCHEMA = Schemas.<Edge>oneOf(
            Schemas.matching(Pattern.compile("(?i)sunrise|sunset"), "'sunrise' or 'sunset'")
                    .as(word -> new AtSun(SunEvent.valueOf(word.toUpperCase(Locale.ROOT)))),
            Schemas.time().as(AtTime::new));

    /** At a time of day. */
    record AtTime(LocalTime time) implements Edge {}

    /** With the sun. */
    record AtSun(SunEvent event) implements Edge {}
}
