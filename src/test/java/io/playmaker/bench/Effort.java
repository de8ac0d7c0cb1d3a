package io.playmaker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * How much work was done in which time, and who was busy with it.
 *
 * @param pieces how much
 * @param ours processor cores that this process kept busy
 * @param theirs cores that all else kept busy: the database, on a machine that is quiet otherwise
 */
record Effort(int pieces, double seconds, double ours, double theirs) {

    private static final double EVEN = 0.2;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Effort of(IntSupplier work) {
        MACHINE.getCpuLoad();
        long cpu = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        int pieces = work.getAsInt();
        double nanos = System.nanoTime() - start;
        double ours = (MACHINE.getProcessCpuTime() - cpu) / nanos;
        double busy = MACHINE.getCpuLoad() * MACHINE.getAvailableProcessors();
        return new Effort(pieces, nanos / 1e9, ours, Math.max(0, busy - ours));
    }

    double perSecond() {
        return pieces / seconds;
    }

    /** Whose processor time it takes most of, as nothing here waits for anything else. */
    String limit() {
        String whose = theirs - ours > EVEN ? "database" : ours - theirs > EVEN ? "ours" : "both";
        return String.format(Locale.ENGLISH, "%s %.1f+%.1f", whose, ours, theirs);
    }
}
