/** Plays a playbook on an engine of its own in memory, with the clock moving, and shows what would happen when. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "signal", "health", "message", "playbook", "engine"})
@org.jspecify.annotations.NullMarked
package io.playmaker.rehearsal;
