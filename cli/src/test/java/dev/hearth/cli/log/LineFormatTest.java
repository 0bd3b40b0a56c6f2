package dev.hearth.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.terminal.Palette;
import dev.hearth.core.boot.StallTrace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatTest {
    private static final Instant NOON =
            LocalDateTime.of(2026, 11, 23, 12, 0, 0, 5_000_000).atZone(ZoneId.systemDefault()).toInstant();

    @Test
    void aLineSaysWhenHowBadWhoAndWhat() {
        LineFormat format = LineFormat.brief(new Palette(false), "");

        String line = format.format(entry(Level.WARNING, "demo", "the lamp does not answer"));

        assertEquals("12:00:00.005 WARN  demo            the lamp does not answer", line);
    }

    @Test
    void aFileHasTheDateToo() {
        String line = LineFormat.dated().format(entry(Level.INFO, "core", "up"));

        assertEquals("2026-11-23 12:00:00.005 INFO  core            up", line);
    }

    @Test
    void levelAndNameAreColoured() {
        LineFormat format = LineFormat.brief(new Palette(true), "");

        String line = format.format(entry(Level.SEVERE, "demo", "broken"));

        assertEquals(
                "\u001b[2m12:00:00.005\u001b[0m \u001b[31mERROR\u001b[0m \u001b[36mdemo           \u001b[0m broken",
                line);
    }

    @Test
    void anExceptionIsToldByItsCausesWithTheHintWhereTheStackIs() {
        LogRecord entry = entry(Level.SEVERE, "demo", "The set-up failed");
        Exception refused = new IllegalArgumentException("no such host");
        refused.setStackTrace(new StackTraceElement[] {new StackTraceElement("lamp.Net", "open", "Net.java", 7)});
        Exception failed = new IllegalStateException("no login", refused);
        failed.setStackTrace(new StackTraceElement[0]);
        entry.setThrown(failed);

        String line = LineFormat.brief(new Palette(false), "the stack is in hearth.log").format(entry);

        assertEquals("""
                12:00:00.005 ERROR demo            The set-up failed
                    java.lang.IllegalStateException: no login
                    caused by java.lang.IllegalArgumentException: no such host at lamp.Net.open(Net.java:7)
                    (the stack is in hearth.log)""", line);
    }

    @Test
    void ofAStallTheInnermostFramesThatAreNotOfTheJdkAreShown() {
        LogRecord entry = entry(Level.WARNING, "core.watchdog", "lamp holds the loop");
        entry.setThrown(new StallTrace(List.of(
                new StackTraceElement("java.lang.Thread", "sleep", "Thread.java", 1),
                new StackTraceElement("lamp.Net", "read", "Net.java", 2),
                new StackTraceElement("java.util.ArrayList", "forEach", "ArrayList.java", 3),
                new StackTraceElement("lamp.Net", "open", "Net.java", 4),
                new StackTraceElement("lamp.Lamp", "setUp", "Lamp.java", 5),
                new StackTraceElement("lamp.Lamp", "begin", "Lamp.java", 6))));

        String brief = LineFormat.brief(new Palette(false), "the stack is in hearth.log").format(entry);
        String full = LineFormat.dated().format(entry);

        assertEquals("""
                12:00:00.005 WARN  core.watchdog   lamp holds the loop
                    at lamp.Net.read(Net.java:2)
                    at lamp.Net.open(Net.java:4)
                    at lamp.Lamp.setUp(Lamp.java:5)
                    (the stack is in hearth.log)""", brief);
        assertTrue(full.contains("\tat java.lang.Thread.sleep(Thread.java:1)"), full);
        assertTrue(full.endsWith("\tat lamp.Lamp.begin(Lamp.java:6)"), full);
    }

    @Test
    void aRingOfCausesEnds() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);
        LogRecord entry = entry(Level.SEVERE, "demo", "failed");
        entry.setThrown(first);

        String line = LineFormat.brief(new Palette(false), "").format(entry);

        assertEquals(4, line.lines().count());
    }

    @Test
    void stacksAreShownWhereTheyAreAskedFor() {
        LogRecord entry = entry(Level.SEVERE, "demo", "failed");
        entry.setThrown(new IllegalStateException("why"));

        String line = LineFormat.withStacks(new Palette(false)).format(entry);

        assertTrue(line.contains("\tat dev.hearth.cli.log.LineFormatTest"), line);
    }

    @Test
    void aMessageCannotRepaintTheScreen() {
        String line = LineFormat.brief(new Palette(false), "").format(entry(Level.INFO, "demo", "\u001b[2Jgone"));

        assertEquals("12:00:00.005 INFO  demo            ·[2Jgone", line);
    }

    private static LogRecord entry(Level level, String name, String message) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName(name);
        entry.setInstant(NOON);
        return entry;
    }
}
