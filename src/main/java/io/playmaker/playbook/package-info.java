/** The catalogue of playbooks, the start ledger, runs, steps, outcomes, and the actions that models may use. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "signal", "health", "message", "plan", "voice", "renewal", "library"
        })
@org.jspecify.annotations.NullMarked
package io.playmaker.playbook;
