package dev.hearth.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = Table.of("Entity", "State");
        table.add("light.台所", "on");
        table.add("sensor.time", "12:30");

        table.print(out, new Palette(false));

        assertEquals("""
                Entity       State
                light.台所   on
                sensor.time  12:30
                """, text.toString());
    }

    @Test
    void aLimitedColumnCutsWhatIsLonger() {
        Table table = Table.of("Name", "Attributes").limit(1, 10);
        table.add("a", "one=1, two=2, three=3");

        table.print(out, new Palette(false));

        assertEquals("""
                Name  Attributes
                a     one=1, tw…
                """, text.toString());
    }

    @Test
    void coloursDoNotMoveColumns() {
        Table table = Table.of("A", "B");
        table.add("1", "2");

        table.print(out, new Palette(true));

        assertEquals("A  B\n1  2\n", text.toString().replaceAll("\u001b\\[[?0-9]+[a-z]", ""));
        assertTrue(text.toString().contains("\u001b[36m1\u001b[0m  2"), text.toString());
    }
}
