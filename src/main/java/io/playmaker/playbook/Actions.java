package io.playmaker.playbook;

/** What actions have in common. */
final class Actions {

    private Actions() {}

    /** By whom an action does what it does, as other rooms note it. */
    static String by(Run run) {
        return run.playbook() + " run " + run.id();
    }
}
