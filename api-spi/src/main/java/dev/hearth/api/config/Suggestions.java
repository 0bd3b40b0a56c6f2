package dev.hearth.api.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which of the known words was meant by one that is not known. */
public final class Suggestions {
    private static final int LONGEST = 64;
    private static final int SHORTEST = 3;

    private Suggestions() {}

    /**
     * The known word with the fewest typing errors (a letter wrong, missing, too many, or two swapped) between it and
     * the given one; case, {@code -} for {@code _} and blanks are not counted. Of equals the first wins. If even the
     * nearest differs in more than a third of its letters, the only one that the word shortens ({@code lat}) or
     * lengthens by a word ({@code country_code}).
     *
     * @return null if there is none
     */
    public static @Nullable String closest(String word, Collection<String> known) {
        String wanted = plain(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return null;
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            String plain = plain(candidate);
            int allowed = Math.min(Math.max(1, Math.max(wanted.length(), plain.length()) / 3), fewest - 1);
            if (Math.abs(plain.length() - wanted.length()) > allowed || plain.length() > LONGEST) {
                continue;
            }
            int errors = distance(wanted, plain);
            if (errors <= allowed && !(errors > 0 && Math.max(wanted.length(), plain.length()) < 3)) {
                best = candidate;
                fewest = errors;
            }
        }
        return best == null ? shortOrLong(wanted, known) : best;
    }

    private static @Nullable String shortOrLong(String wanted, Collection<String> known) {
        List<String> akin = known.stream()
                .distinct()
                .filter(candidate -> areAkin(wanted, plain(candidate)))
                .limit(2)
                .toList();
        return akin.size() == 1 ? akin.getFirst() : null;
    }

    private static boolean areAkin(String wanted, String known) {
        return (wanted.length() >= SHORTEST && known.startsWith(wanted))
                || (wanted.length() > 1 && known.startsWith(wanted + "_"))
                || (known.length() >= SHORTEST && (wanted.startsWith(known + "_") || wanted.endsWith("_" + known)));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    // Optimal string alignment: Levenshtein's distance with neighbouring letters swapped as one error.
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
