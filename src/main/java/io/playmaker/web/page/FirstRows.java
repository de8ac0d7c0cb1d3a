package io.playmaker.web.page;

import java.util.Arrays;

/** Cuts a file down to what a preview needs, at the end of a row, so that large files are looked at quickly. */
final class FirstRows {

    private static final int ENOUGH = 200_000;

    private FirstRows() {}

    static byte[] of(byte[] file) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '"') quoted = !quoted;
            if (file[i] == '\n' && !quoted) {
                end = i + 1;
                if (end >= ENOUGH) break;
            }
        }
        boolean whole = end == 0 || file.length < ENOUGH;
        return whole ? file : Arrays.copyOf(file, end);
    }
}
