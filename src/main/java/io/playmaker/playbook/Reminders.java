package io.playmaker.playbook;

import io.playmaker.shared.Role;

/**
 * When people are reminded of a step that is overdue, and who hears of it afterwards. Counted in business days of the
 * account after the day on which the step was due.
 *
 * @param first on which business day after the due day the first reminder goes out
 * @param pause business days between two reminders, and between the last one and telling
 * @param most how many reminders there are
 * @param told who is told after the last one
 */
record Reminders(int first, int pause, int most, Role told) {

    /** The rule for every step of every playbook. */
    static final Reminders OF_STEPS = Reminders.after(1).thenEvery(1).atMost(2).thenTell(Role.CSM_LEAD);

    enum Move {
        WAIT,
        REMIND,
        TELL
    }

    static Reminders after(int businessDays) {
        return new Reminders(businessDays, 1, 1, Role.CSM_LEAD);
    }

    Reminders thenEvery(int businessDays) {
        return new Reminders(first, businessDays, most, told);
    }

    Reminders atMost(int reminders) {
        return new Reminders(first, pause, reminders, told);
    }

    Reminders thenTell(Role role) {
        return new Reminders(first, pause, most, role);
    }

    /**
     * What to do about a step today.
     *
     * @param daysLate business days since it was due
     * @param sent how many reminders went out
     */
    Move move(int daysLate, int sent) {
        if (daysLate < first + pause * Math.min(sent, most)) return Move.WAIT;
        return sent < most ? Move.REMIND : Move.TELL;
    }
}
