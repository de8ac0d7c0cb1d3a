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

    String cores() {
        return String.format(Locale.ENGLISH, "%.1f + %.1f", ours, theirs);
    }
}
