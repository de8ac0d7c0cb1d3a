/** Moments, and the decision which playbooks they start. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "signal", "health", "message", "plan", "renewal", "playbook"})
@org.jspecify.annotations.NullMarked
package io.playmaker.trigger;
