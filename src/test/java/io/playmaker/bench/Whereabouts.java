package io.playmaker.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Looks every few milliseconds where some threads are, and so tells what share of their time goes where. */
final class Whereabouts implements AutoCloseable {

    private static final long EVERY_MILLIS = 5;

    private final AtomicLong inside = new AtomicLong();
    private final AtomicLong all = new AtomicLong();
    private final Thread looking;

    /**
     * @param threads the name of the threads
     * @param counts whether a thread with such a stack is where we ask for
     */
    Whereabouts(String threads, Predicate<StackTraceElement[]> counts) {
        looking = new Thread(() -> look(threads, counts), "whereabouts");
        looking.setDaemon(true);
        looking.start();
    }

    /** 0-1. */
    double share() {
        return all.get() == 0 ? 0 : (double) inside.get() / all.get();
    }

    @Override
    public void close() {
        looking.interrupt();
    }

    /** The class of ours that is at work, or empty. */
    static String innermostOfOurs(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack)
            if (frame.getClassName().startsWith("io.playmaker.")) return frame.getClassName();
        return "";
    }

    private void look(String threads, Predicate<StackTraceElement[]> counts) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                for (Map.Entry<Thread, StackTraceElement[]> one :
                        Thread.getAllStackTraces().entrySet()) {
                    if (!one.getKey().getName().equals(threads) || one.getValue().length == 0) continue;
                    all.incrementAndGet();
                    if (counts.test(one.getValue())) inside.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
