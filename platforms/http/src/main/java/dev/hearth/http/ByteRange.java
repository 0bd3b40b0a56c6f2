package dev.hearth.http;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file: RFC 9110, section 14.
 *
 * @param from the first byte
 * @param length how many; 0 for a range that the file does not have
 */
record ByteRange(long from, long length) {
    private static final ByteRange NONE = new ByteRange(0, 0);

    /**
     * Reads the header {@code Range}.
     *
     * @return null for all of the file; {@link #length} is 0 when the range cannot be given, also for several ranges in
     *     one request, as aiohttp answers it
     */
    static @Nullable ByteRange parse(@Nullable String header, long size) {
        if (header == null || !header.startsWith("bytes=")) {
            return null;
        }
        String range = header.substring("bytes=".length()).trim();
        int dash = range.indexOf('-');
        if (dash < 0 || range.indexOf(',') >= 0) {
            return NONE;
        }
        try {
            String first = range.substring(0, dash).trim();
            String last = range.substring(dash + 1).trim();
            if (first.isEmpty()) {
                long count = Math.min(size, number(last));
                return new ByteRange(size - count, count);
            }
            long from = number(first);
            long to = last.isEmpty() ? size - 1 : Math.min(size - 1, number(last));
            return from > to ? NONE : new ByteRange(from, to - from + 1);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    private static long number(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException("not a number: " + digits);
        }
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
