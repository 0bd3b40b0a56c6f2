package dev.hearth.jinja.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which characters are the same to a pattern that ignores case, as Python has it. */
final class CaseFolding {
    private CaseFolding() {}

    /** What stands for all that are the same. */
    static int canonical(int c, boolean ascii) {
        if (c < 0x80 || ascii) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        return switch (c) {
            // These are the same by their capitals, which are of several characters.
            case 0x1fd3 -> 0x390;
            case 0x1fe3 -> 0x3b0;
            case 0xfb05 -> 0xfb06;
            default -> Character.toLowerCase(Character.toUpperCase(c));
        };
    }

    /** All that are the same as a character, itself included. */
    static int[] same(int c, boolean ascii) {
        int canonical = canonical(c, ascii);
        if (ascii) {
            return canonical >= 'a' && canonical <= 'z' ? new int[] {canonical, canonical - 32} : new int[] {c};
        }
        int[] known = Loaded.SAME.get(canonical);
        return known == null ? new int[] {c} : known;
    }

    private static final class Loaded {
        // Behind it there are no letters of two cases.
        private static final int LAST = 0x1ffff;
        static final Map<Integer, int[]> SAME = load();

        private Loaded() {}

        private static Map<Integer, int[]> load() {
            Map<Integer, int[]> all = new HashMap<>();
            for (int c = 0; c <= LAST; c++) {
                int canonical = canonical(c, false);
                if (canonical != c) {
                    int[] before = all.getOrDefault(canonical, new int[] {canonical});
                    int[] after = Arrays.copyOf(before, before.length + 1);
                    after[before.length] = c;
                    all.put(canonical, after);
                }
            }
            return all;
        }
    }
}
