package io.playmaker.rehearsal;

import io.playmaker.rehearsal.Report.Line;
import java.io.PrintStream;

/** Prints what a rehearsal showed. */
record ConsoleCalendar(PrintStream out) {

    void print(Report report) {
        out.println();
        out.println(report.title());
        out.println(report.about());
        out.println();
        if (report.scenario().tryEveryCombination()) ways(report);
        else calendar(report.first());
    }

    private void calendar(Played way) {
        out.printf("%4s  %-14s  %-8s  %s%n", "Day", "Date", "", "What");
        long before = -1;
        for (Line line : Report.lines(way)) {
            boolean same = line.day() == before;
            out.printf(
                    "%4s  %-14s  %-8s  %s%n",
                    same ? "" : line.day(), same ? "" : line.date(), line.kind(), line.text());
            before = line.day();
        }
        out.println();
        out.println(Report.inASentence(way));
    }

    private void ways(Report report) {
        int number = 0;
        for (Played way : report.all().ways())
            out.printf("%4d  %s: %s%n", ++number, Report.ended(way), Report.choices(way));
        out.println();
        report.findings().forEach(out::println);
    }
}
