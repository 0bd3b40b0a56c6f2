package dev.hearth.sun;

import static java.lang.StrictMath.acos;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.toDegrees;
import static java.lang.StrictMath.toRadians;

import dev.hearth.api.config.CoreConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at the sun from one place. Answers as the Python library astral 3.2 does, to the microsecond, with
 * its peculiarities: a day is one in UTC, and near the poles, in the days when the sun begins or ceases to rise and set,
 * it may miss a crossing of the horizon that comes close to midnight UTC.
 *
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 * @param height metres above the horizon, which lies the lower the higher one stands
 * @param zone by whose days to search; the answers do not depend on it
 */
record Observer(double latitude, double longitude, double height, ZoneId zone) {
    /** The elevation of the middle of the sun when it rises and sets, refraction apart: its radius below nought. */
    static final double UPPER_EDGE_ON_HORIZON = -16 / 60.0;

    private static final double MINUTES_PER_DEGREE = 4;
    private static final double MINUTES_PER_HALF_DAY = 720;
    private static final double MINUTES_PER_DAY = 1_440;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double EARTH_RADIUS = 6_356_900;
    // At the very poles all directions are south or north, and the formulas divide by zero.
    private static final double MOST_LATITUDE = 89.8;
    private static final int DAYS_SEARCHED = 367;
    // Degrees from the horizon within which the sun stands on it. Some fifteen seconds' way: more than what risings and
    // settings are off by, but where they are close to being missed.
    private static final double ON_THE_HORIZON = 0.05;

    /** At home. */
    static Observer of(CoreConfig home) {
        return new Observer(home.latitude(), home.longitude(), home.elevation(), home.timeZone());
    }

    /** The first of its kind after a moment, null if there is none for a year. */
    @Nullable
    Instant next(SkyEvent event, Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        for (int day = -1; day < DAYS_SEARCHED; day++) {
            Instant found = event.on(this, today.plusDays(day));
            if (found != null && found.isAfter(after)) {
                return found;
            }
        }
        return null;
    }

    /**
     * Whether the sun is up. It is from a rising to a setting; where those are missed, or the nearest is far off, it is
     * when it stands above the horizon that they are for. Home Assistant compares the elevation with −0.833°, which
     * counts the refraction twice and leaves the height out, and is minutes late (home-assistant/core#168655).
     */
    boolean up(Instant at) {
        return up(at, position(at));
    }

    /**
     * As {@link #up(Instant)}.
     *
     * @param position where the sun stands at that moment
     */
    boolean up(Instant at, SunPosition position) {
        double above = horizon() - position.zenith();
        if (Math.abs(above) > ON_THE_HORIZON) {
            return above > 0;
        }
        Instant rising = next(SkyEvent.RISING, at);
        Instant setting = next(SkyEvent.SETTING, at);
        if (rising == null || setting == null) {
            return above > 0;
        }
        boolean setsFirst = setting.isBefore(rising);
        boolean far = (setsFirst ? setting : rising).isAfter(at.plus(Duration.ofDays(1)));
        return far ? above > 0 : setsFirst;
    }

    // ---- where it stands ----

    /** Where the sun stands, by the whole second. */
    SunPosition position(Instant at) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        int second = utc.toLocalTime().toSecondOfDay();
        Ephemeris sun = Ephemeris.at(utc.toLocalDate(), second / SECONDS_PER_DAY);
        double hourAngle = hourAngle(second / 60.0 + sun.equationOfTime() + MINUTES_PER_DEGREE * longitude);
        double cosLatitude = cos(toRadians(clampedLatitude()));
        double sinLatitude = sin(toRadians(clampedLatitude()));
        double declination = toRadians(sun.declination());
        double cosDeclination = cos(declination);
        double sinDeclination = sin(declination);
        double zenith = toDegrees(acos(Math.clamp(
                cosLatitude * cosDeclination * cos(toRadians(hourAngle)) + sinLatitude * sinDeclination, -1, 1)));
        double across = cosLatitude * sin(toRadians(zenith));
        if (Math.abs(across) <= 0.001) {
            return new SunPosition(zenith, latitude > 0 ? 180 : 0); // straight up or down: no direction
        }
        double fromSouth = toDegrees(
                acos(Math.clamp((sinLatitude * cos(toRadians(zenith)) - sinDeclination) / across, -1, 1)));
        return new SunPosition(zenith, hourAngle > 0 ? 180 + fromSouth : 180 - fromSouth);
    }

    // Degrees the sun has gone since it stood in the south or north, −180 to 180, by the minutes of a sundial.
    private static double hourAngle(double minutes) {
        double wrapped = minutes;
        while (wrapped > MINUTES_PER_DAY) {
            wrapped -= MINUTES_PER_DAY;
        }
        double degrees = wrapped / MINUTES_PER_DEGREE - 180;
        return degrees < -180 ? degrees + 360 : degrees;
    }

    private double clampedLatitude() {
        return Math.clamp(latitude, -MOST_LATITUDE, MOST_LATITUDE);
    }

    // ---- when it stands somewhere ----

    /** When the sun stands highest on a day, to the second. */
    Instant noon(LocalDate day) {
        double equation = Ephemeris.at(day, 0).equationOfTime();
        return atMinutes(day, MINUTES_PER_HALF_DAY - MINUTES_PER_DEGREE * longitude - equation);
    }

    /** When the sun stands lowest around the beginning of a day, before it or after it, to the second. */
    Instant midnight(LocalDate day) {
        double equation = Ephemeris.at(day, 1 - longitude / 360).equationOfTime();
        return atMinutes(day, -MINUTES_PER_DEGREE * longitude - equation);
    }

    // Cut to seconds hour by hour, because in one go a second more or less may come of it.
    private static Instant atMinutes(LocalDate day, double minutes) {
        double hours = minutes / 60;
        int hour = (int) hours;
        double rest = (hours - hour) * 60;
        int minute = (int) rest;
        int second = (int) ((rest - minute) * 60);
        return startOf(day).plusSeconds(hour * 3_600L + minute * 60L + second);
    }

    private static Instant startOf(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
    }

    /** When the middle of the sun climbs to that elevation on a day, null when it does not. */
    @Nullable
    Instant climbing(LocalDate day, double elevation) {
        return crossing(day, 90 - elevation, false);
    }

    /** When the middle of the sun falls to that elevation on a day, null when it does not. */
    @Nullable
    Instant falling(LocalDate day, double elevation) {
        return crossing(day, 90 - elevation, true);
    }

    // What is found for a day may be on a neighbour of it; then that of the other neighbour may be on the day.
    private @Nullable Instant crossing(LocalDate day, double zenith, boolean down) {
        Instant found = crossingAround(day, zenith, down);
        if (found == null || dayOf(found).equals(day)) {
            return found;
        }
        LocalDate neighbour = day.plusDays(dayOf(found).isBefore(day) ? 1 : -1);
        Instant other = crossingAround(neighbour, zenith, down);
        return other != null && dayOf(other).equals(day) ? other : null;
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    // In two steps: with the sun where it is at midnight, then with the sun where it is at the moment that gave.
    private @Nullable Instant crossingAround(LocalDate day, double zenith, boolean down) {
        double seen = asSeen(zenith);
        double minutes = 0;
        for (int step = 0; step < 2; step++) {
            Ephemeris sun = Ephemeris.at(day, minutes / MINUTES_PER_DAY);
            double hourAngle = toDegrees(acos(cosHourAngle(seen, sun.declination())));
            if (Double.isNaN(hourAngle)) {
                return null; // it does not come so high, or so low
            }
            double delta = -longitude - (down ? -hourAngle : hourAngle);
            double offset = delta * MINUTES_PER_DEGREE - sun.equationOfTime();
            minutes = MINUTES_PER_HALF_DAY + (offset < -MINUTES_PER_HALF_DAY ? offset + MINUTES_PER_DAY : offset);
        }
        return startOf(day).plus(toMicros(minutes));
    }

    private double cosHourAngle(double zenith, double declination) {
        double latitudeRadians = toRadians(clampedLatitude());
        double declinationRadians = toRadians(declination);
        return (cos(toRadians(zenith)) - sin(latitudeRadians) * sin(declinationRadians))
                / (cos(latitudeRadians) * cos(declinationRadians));
    }

    // Day by day and second by second, because in one go a microsecond more or less may come of it.
    private static Duration toMicros(double minutes) {
        int days = (int) (minutes / MINUTES_PER_DAY);
        double seconds = (minutes - days * MINUTES_PER_DAY) * 60;
        int whole = (int) seconds;
        int micros = (int) ((seconds - whole) * 1_000_000);
        return Duration.ofDays(days).plusSeconds(whole).plusNanos(micros * 1_000L);
    }

    /** The zenith angle of the middle of the sun when it rises and sets. */
    private double horizon() {
        return asSeen(90 - UPPER_EDGE_ON_HORIZON);
    }

    // A zenith angle corrected for the horizon, which is lower for somebody high up, and for the air.
    private double asSeen(double zenith) {
        double lowered = zenith + (height > 0 ? toDegrees(acos(EARTH_RADIUS / (EARTH_RADIUS + height))) : 0);
        return lowered + SunPosition.refraction(lowered);
    }
}
