package io.playmaker.web;

import org.jspecify.annotations.Nullable;

/** What may stand in a file for spreadsheets. */
public final class CsvCell {

    private CsvCell() {}

    /** A spreadsheet would run a cell that begins like a formula. */
    public static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) return "";
        boolean formula = "=+@\t\r".indexOf(cell.charAt(0)) >= 0 || cell.matches("(?s)-.*[^0-9.,].*");
        return formula ? "'" + cell : cell;
    }
}
