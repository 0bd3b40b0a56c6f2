package dev.hearth.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertEquals(7, TextWidth.of("kitchen"));
        assertEquals(4, TextWidth.of("台所"));
        assertEquals(4, TextWidth.of("Cafe\u0301"));
        assertEquals(2, TextWidth.of("💡"));
    }

    @Test
    void paddingCountsColumnsNotCharacters() {
        assertEquals("台所  |", TextWidth.pad("台所", 6) + "|");
        assertEquals("longer than that", TextWidth.pad("longer than that", 3));
    }

    @Test
    void cuttingNeverExceedsTheColumns() {
        assertEquals("台…", TextWidth.cut("台所の電気", 4));
        assertEquals("kitch…", TextWidth.cut("kitchen light", 6));
        assertEquals("kitchen", TextWidth.cut("kitchen", 7));
    }

    @Test
    void whatATerminalWouldObeyIsMadeVisible() {
        assertEquals("·[2Jgone\n\tx", TextWidth.harmless("\u001b[2Jgone\n\tx"));
        assertEquals("a b c", TextWidth.oneLine("a\nb\tc"));
    }
}
