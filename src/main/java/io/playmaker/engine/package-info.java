/** The BPMN and DMN engine: its configuration, hardening, listeners, and what it adds to Tasklist. The only room that knows Camunda. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "signal",
            "health",
            "message",
            "voice",
            "library",
            "playbook",
            "trigger"
        })
@org.jspecify.annotations.NullMarked
package io.playmaker.engine;
